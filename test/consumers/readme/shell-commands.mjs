import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../package/packed.mjs';
import { startFile } from './run-in-node.mjs';
import { visitServer } from './visit-server.mjs';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));

/**
 * The commands that documentation may show, each with its proof. A command that fits no pattern fails its block: add it
 * here with what shows that it works.
 */
export const commands = [
  { pattern: /^npm ci$/, prove: () => assert.ok(existsSync(path.join(root, 'package-lock.json'))) },
  { pattern: /^npm (?:run )?([\w:-]+)(?: -- (.+))?$/, prove: ([, script, options], place) => proveScript(script, options, place) },
  { pattern: /^(?:npm (?:install|i|add)|pnpm add|yarn add|bun add|deno add)((?: (?:-D|--save-dev|[@\w./:-]+))+)$/, prove: ([, names]) => names.trim().split(' ').forEach(proveInstalled) },
  { pattern: /^npx (colloquy[\w-]*)(?: (.*))?$/, prove: ([, bin, args = ''], place) => proveBin(bin, wordsOf(args), place) },
  { pattern: /^node ([\w./-]+\.m?js)((?: [\w./:=-]+)*)$/, prove: ([, file, args], place) => proveProgram(path.join(place.folder, file), args.trim().split(' ').filter(Boolean), place) },
  { pattern: /^(mkdir|cp)( .+)$/, prove: ([command], { folder }) => execFileSync('sh', ['-c', command], { cwd: folder }) },
];

/** The words of a command line; those between quotation marks are one. */
const wordsOf = (line) => [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

/** `npm test` and `npm start` are run by who reads this; here each script exists, as do the options that it is given. */
function proveScript(script, options) {
  const command = manifest.scripts[script];
  assert.ok(command, `package.json has no script ${script}`);
  const [file] = /[\w./-]+\.(mjs|ts)/.exec(command) ?? [];
  for (const option of options?.match(/--[\w-]+/g) ?? []) {
    assert.ok(file && readFileSync(path.join(root, file), 'utf8').includes(option), `${file ?? script} knows no option ${option}`);
  }
}

/** A package that is installed is this one, or one that this repository or one of its consumers has installed. */
function proveInstalled(name) {
  if (name.startsWith('-')) return;
  const plain = name.replace(/^npm:/, '').replace(/(?<=.)@[^@/]*$/, '');
  if (plain === 'colloquy' || packages[`node_modules/${plain}`]) return;
  const consumers = execFileSync('git', ['grep', '-l', `"${plain}"`, '--', 'test/consumers/*/package.json'], { cwd: root, encoding: 'utf8' });
  assert.notEqual(consumers, '', `No consumer installs ${plain}`);
}

function proveBin(bin, args, place) {
  const { bin: bins = {} } = JSON.parse(readFileSync(path.join(place.workshop.folder, 'node_modules/colloquy/package.json'), 'utf8'));
  const file = typeof bins === 'string' && bin === 'colloquy' ? bins : bins[bin];
  assert.ok(file, `The package has no command ${bin}`);
  return proveProgram(path.join(place.workshop.folder, 'node_modules/colloquy', file), args, { ...place, visits: false });
}

/** Runs a program until it ends well, or listens: then its page is visited, if it is one for readers. */
async function proveProgram(file, args, { workshop, folder, visits = true }) {
  assert.ok(existsSync(file), `No block before this one has the name ${path.relative(folder, file)}`);
  const { child, ended, listening } = startFile(workshop, file, args, '', folder);
  try {
    const { port, code, output } = await Promise.race([ended, listening.then((listened) => ({ port: listened }))]);
    if (port === undefined) assert.equal(code, 0, output);
    else if (visits) await visitServer(workshop, `http://127.0.0.1:${port}/`, readFileSync(file, 'utf8'));
  } finally {
    child.kill();
    await ended;
  }
}
