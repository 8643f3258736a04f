import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

type Entry = typeof import('../../../src/conversation/index.js');

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const input = fileURLToPath(new URL('../../../src/conversation/index.ts', import.meta.url));
  const bundle = await rolldown({ input, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'es', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

let pages = 0;

/** The package as another page has it: nothing in memory is shared with this one. */
export async function anotherPage(): Promise<Entry> {
  const code = await (bundled ??= bundle());
  pages += 1;
  return (await import(`data:text/javascript,${encodeURIComponent(`${code}\n// page ${pages}`)}`)) as Entry;
}
