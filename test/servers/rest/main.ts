// Usage: npx tsx test/servers/rest/main.ts --file FILE [--port 8081] [--origin ORIGIN]… [--title WORDS] [--moderated]
//        [--thread NAME]… [--behind-proxy]
// Serves the comments in a SQLite file, and takes a moderator's words from the terminal.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startRestServer } from './index.js';
import { moderate, moderatorWords } from './moderate.js';

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: 'comments.sqlite' },
    port: { type: 'string', default: '8081' },
    origin: { type: 'string', multiple: true, default: [] },
    title: { type: 'string' },
    thread: { type: 'string', multiple: true },
    moderated: { type: 'boolean', default: false },
    'behind-proxy': { type: 'boolean', default: false },
  },
});

const server = await startRestServer({
  file: values.file,
  port: Number(values.port),
  origins: values.origin,
  moderated: values.moderated,
  behindProxy: values['behind-proxy'],
  ...(values.title !== undefined && { title: values.title }),
  ...(values.thread && { threads: values.thread }),
});
console.log(`${values.file} at ${server.url}`);
console.log(`Say ${moderatorWords}. Ctrl+C stops.`);

const terminal = createInterface({ input: process.stdin });
terminal.on('line', (line) => console.log(moderate(server.store, line)));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    terminal.close();
    void server.close();
  });
}
