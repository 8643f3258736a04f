import { commands } from './shell-commands.mjs';
import { folderFor } from './workshop.mjs';

/** Proves each command of a shell block. */
export async function runShell(workshop, [block]) {
  const lines = block.code.replaceAll('\\\n', ' ').split('\n').flatMap((line) => line.replace(/(^|\s)#.*/, '').replace(/^\$ /, '').split('&&'));
  for (const command of lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean)) {
    const known = commands.find(({ pattern }) => pattern.test(command));
    if (!known) throw new Error(`Nothing knows how to prove the command “${command}”: test/consumers/readme/shell-commands.mjs has those that are known`);
    await known.prove(known.pattern.exec(command), { workshop, folder: folderFor(workshop, block.document) });
  }
}
