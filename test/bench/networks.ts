// Usage: npm run bench:networks (after npm run build)
// How long a reader waits for the first comment by slow networks: Colloquy's embed beside Waline's own client, asking the
// same server for the same comments; an essay from a file; and a page that a server has printed.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeDiscussion } from './make-discussion.js';
import { withBrowser } from './open-page.js';
import { installPeers, peerModules } from './peers.js';
import { median } from './statistics.js';
import type * as Printing from '../../src/server/index.js';
import { walineResponse } from './stubs/waline.js';

// The built package, which is not there when types are checked.
const built = new URL('../../dist/server/index.js', import.meta.url).href;
const { preloadLinks, renderToString } = (await import(built)) as typeof Printing;

/** Round trips in milliseconds, and megabits in a second. */
const networks = {
  'slow 4G': [150, 1.6],
  'fast 4G': [60, 9],
  cable: [20, 50],
} as const;

const rounds = 5;
const discussion = makeDiscussion(100);
const script = '<script type="module" src="/cdn/colloquy.js"></script>';
const asked = (origin: string) => ({ backend: 'waline', endpoint: `${origin}/waline`, thread: '/100' });
const tag = (origin: string): string =>
  `<colloquy-discussion backend="waline" endpoint="${origin}/waline" thread="/100"></colloquy-discussion>`;

/** What stands in the page, by what is measured; each with the head before it. */
const pages: Readonly<Record<string, (origin: string) => readonly [head: string, body: string]>> = {
  'Waline’s own client': (origin) => [
    '<link rel="stylesheet" href="/waline-client/waline.css">',
    `<div id="waline"></div><script type="module">import { init } from '/waline-client/waline.js';
    init({ el: '#waline', serverURL: '${origin}/waline', path: '/100', lang: 'en', emoji: false, search: false });</script>`,
  ],
  'the embed, with Waline': (origin) => [script, tag(origin)],
  'the same, with links': (origin) => [preloadLinks({ base: '/cdn/', ...asked(origin) }) + script, tag(origin)],
  'the embed, with a file': () => [
    script,
    '<colloquy-discussion src="/essay.json" backend="none"></colloquy-discussion>',
  ],
  'a page that a server has printed': () => [script, renderToString(discussion, { form: false, backend: 'none' })],
};

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const send = (type: string, text: string | Buffer): void => {
      response.setHeader('content-type', type).setHeader('content-encoding', 'gzip').end(gzipSync(text));
    };
    const origin = `http://${request.headers.host}`;
    try {
      if (pathname === '/') {
        const [head, body] = pages[searchParams.get('page')!]!(origin);
        send(
          'text/html; charset=utf-8',
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Essay</title>${head}${body}`,
        );
      } else if (pathname.startsWith('/waline/'))
        send('application/json', JSON.stringify(walineResponse(discussion, searchParams)));
      else if (pathname === '/essay.json') send('application/json', JSON.stringify(discussion));
      else {
        const file = pathname.startsWith('/cdn/')
          ? path.join('dist', pathname)
          : path.join(peerModules, '@waline/client/dist', path.basename(pathname));
        send(types[path.extname(file)] ?? 'text/plain', readFileSync(file));
      }
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** In the page, before anything of its own: the frame after the one that shows a comment. */
const watch = `(function look() {
  const found = (root) => root.querySelector('.wl-card-item, colloquy-thread article') ||
    [...root.querySelectorAll('colloquy-discussion, colloquy-thread')].some(({ localName, shadowRoot }) =>
      shadowRoot && (localName === 'colloquy-thread' ? shadowRoot.querySelector('article') : found(shadowRoot)));
  if (found(document)) requestAnimationFrame(() => (window.arrival = performance.now()));
  else requestAnimationFrame(look);
})()`;

const arrival = (origin: string, page: string, [latency, megabits]: readonly [number, number]): Promise<number> =>
  withBrowser([], async (tab) => {
    tab.on('pageerror', (error) => console.error(page, String(error)));
    tab.on('requestfailed', (request) => console.error(page, request.url()));
    tab.on(
      'response',
      (response) =>
        response.ok() || /\.(ico|svg)$/.test(response.url()) || console.error(page, response.url(), response.status()),
    );
    const session = await tab.createCDPSession();
    await session.send('Network.enable');
    const throughput = (megabits * 1_000_000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await tab.evaluateOnNewDocument(watch);
    await tab.goto(`${origin}/?page=${encodeURIComponent(page)}`, { timeout: 60_000 });
    return (await (await tab.waitForFunction('window.arrival', { timeout: 60_000 })).jsonValue()) as number;
  });

await installPeers();
const server = await serve();
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
for (const [network, condition] of Object.entries(networks)) {
  const found = new Map(Object.keys(pages).map((page) => [page, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [page, figures] of found)
      figures.push(
        await arrival(origin, page, condition).catch((error) => {
          throw new Error(`No comment in ${page}`, { cause: error });
        }),
      );
  const [first] = found.values();
  console.log(`\n${network}: ${condition[0]} ms, ${condition[1]} Mb/s`);
  for (const [page, figures] of found)
    console.log(
      `  ${page.padEnd(36)}${Math.round(median(figures))} ms`.padEnd(50),
      (median(figures) / median(first!)).toFixed(2),
    );
}
server.closeAllConnections();
server.close();
