// Usage: npx tsx test/servers/rest/killed-server.ts FILE stored|NUMBER
// A server whose process kills itself while it stores the first reply: when that lies in the file and the response has
// not left, or before the file is touched for that many times. Says its address.
import fs from 'node:fs';
import { startRestServer } from '../../../src/rest-server/index.js';

const [file = '', moment = ''] = process.argv.slice(2);
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

const { url } = await startRestServer({ file, ...(moment === 'stored' && { onStored: die }) });

let touched = 0;
for (const name of ['writeSync', 'fsyncSync', 'ftruncateSync', 'unlinkSync'] as const) {
  const call = fs[name] as (...given: unknown[]) => unknown;
  (fs as unknown as Record<string, unknown>)[name] = (...given: unknown[]): unknown => {
    touched += 1;
    if (touched === Number(moment)) die();
    return call(...given);
  };
}
process.send?.(url);
