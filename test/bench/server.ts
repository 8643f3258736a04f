import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EssayDiscussion } from '../../src/model/index.js';
import { renderToChunks } from '../../src/server/index.js';
import { sendFile } from '../servers/static.mjs';
import { designs } from './designs.js';
import { makeDiscussion } from './make-discussion.js';
import { makeShaped, shapes } from './make-shaped.js';
import { peerModules } from './peers.js';
import { artalkResponse } from './stubs/artalk.js';
import { walineResponse } from './stubs/waline.js';

export interface MeasuringServer {
  readonly origin: string;
  close(): void;
}

// Words stand around, as on every page: Chromium copies nothing of a page whose only words are in a shadow root.
const page = (name: string): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${name}</title>
  ${designs.some((design) => design.name === name && design.style) ? `<link rel="stylesheet" href="/styles/${name}.css">` : ''}
  <style>body { margin: 0; font-family: serif; color-scheme: light }</style>
  <p>Above the comments</p>
  <main></main>
  <p>Below the comments</p>
  <script type="module" src="/bundles/${name}/${name}.js"></script>
</html>
`;

const avatar = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" fill="gray"/></svg>';

/** Serves the pages of the designs, what they show, and stand-ins of their own servers, on this machine alone. */
export async function startServer(bundles: string): Promise<MeasuringServer> {
  const discussions = new Map<number, EssayDiscussion>();
  const files = new Map<number, Buffer>();
  const discussion = (count: number): EssayDiscussion => {
    if (!discussions.has(count)) discussions.set(count, makeDiscussion(count));
    return discussions.get(count)!;
  };
  const file = (count: number): Buffer => {
    if (!files.has(count)) files.set(count, Buffer.from(JSON.stringify(discussion(count))));
    return files.get(count)!;
  };
  // Peers name the thread by its path, which is the number of its comments.
  const threadOf = (value: string | null): EssayDiscussion => discussion(Number(value?.slice(1)));

  async function respond({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const send = (type: string, body: string | Buffer): unknown =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    const [, kind, ...rest] = pathname.split('/');
    const name = rest.join('/');
    switch (kind) {
      case 'pages':
        return void send('text/html; charset=utf-8', page(name));
      case 'arrivals': {
        const [before = '', after = ''] = page(name).split('</main>');
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(before);
        const isPrinted = designs.some((design) => design.name === name && design.isPrinted);
        // As it is printed: who waits for all of it has the first comment later than the server has it.
        if (isPrinted)
          for (const part of renderToChunks(discussion(Number(searchParams.get('comments'))))) response.write(part);
        return void response.end(`</main>${after}`);
      }
      case 'data': {
        const shape = shapes.find((one) => name.startsWith(one));
        const body = shape
          ? JSON.stringify(makeShaped(shape, parseInt(name.slice(shape.length + 1), 10)))
          : file(parseInt(name, 10));
        return void send('application/json', body);
      }
      case 'bundles':
        return sendFile(response, bundles, `/${name}`);
      case 'styles':
        return sendFile(response, peerModules, `/${designs.find((one) => `${one.name}.css` === name)?.style}`);
      case 'avatar.svg':
        return void send('image/svg+xml', avatar);
      case 'waline':
        return void send(
          'application/json',
          JSON.stringify(walineResponse(threadOf(searchParams.get('path')), searchParams)),
        );
      case 'artalk': {
        const asked = `/${rest.slice(2).join('/')}`;
        return void send(
          'application/json',
          JSON.stringify(artalkResponse(threadOf(searchParams.get('page_key')), asked, searchParams)),
        );
      }
      default:
        response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
