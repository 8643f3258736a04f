// Usage: npm start [-- --backend rest] [--storybook]
// Serves a page that shows what Colloquy is and what can be chosen, an ordinary article with comments at /article, and
// Storybook at /storybook/, which is built when it is asked for first; `--storybook` builds it at once. Replies stay in the
// browser unless the page or `--backend rest` chooses the example server, which keeps them in a file below node_modules.
// PORT chooses the port; 8080 is used otherwise, or any that is free.
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './demo/build-if-stale.mjs';
import { demoRoutes } from './demo/routes.mjs';
import { settings } from './demo/settings.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: { backend: { type: 'string', default: 'local' }, storybook: { type: 'boolean', default: false } },
});
const backend = values.backend === 'local' ? 'device' : values.backend;
if (!settings.backend.includes(backend))
  throw new Error(`Expected --backend to be local, rest or both, got ${values.backend}`);

/** Listens on loopback only; takes a free port when the usual one is taken, and a chosen one never. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || process.env.PORT) reject(error);
      else resolve(listen(server, 0));
    });
    server.listen(port, '127.0.0.1', () => resolve(server.address().port));
  });
}

await buildIfStale(root);
const file = process.env.DEMO_FILE ?? path.join(root, 'node_modules/.cache/colloquy/demo.sqlite');
const { handle, close } = await demoRoutes({ root, defaults: { backend }, file });
const server = createServer((request, response) => {
  handle(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`${error.message}\n`);
  });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close().finally(() => process.exit()));

const port = await listen(server, Number(process.env.PORT ?? 8080));
const origin = `http://localhost:${port}`;
console.log(`An essay and its conversation:  ${origin}/`);
console.log(`Comments on an ordinary page:   ${origin}/article`);
console.log(`Storybook, built at first sight: ${origin}/storybook/`);
console.log('Ctrl+C stops.');
if (values.storybook) fetch(`http://127.0.0.1:${port}/storybook/`).catch(() => undefined);
