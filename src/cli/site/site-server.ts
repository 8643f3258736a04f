import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { markup } from '../../site/markup.js';
import { pageTemplate } from '../../site/page.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import type { LiveSite, SiteState } from './live-site.js';
import { reloadScript } from './live-site.js';
import { mediaType } from './media-type.js';

export const host = '127.0.0.1';

/** Names of this machine: a page of another site could come to us by a name of its own. */
const isOwnHost = (value = ''): boolean => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(value);

/** How many ports are tried, from the first on, where none was asked for. */
const mostPorts = 20;
const firstPort = 4000;

/**
 * Begins to listen on the loopback of this machine: at the port that was asked for, or at the first one that is free.
 *
 * @throws {CommandError} where it is taken.
 */
export async function listen(port: number | undefined): Promise<Server> {
  const ports = port === undefined ? Array.from({ length: mostPorts }, (_, at) => firstPort + at) : [port];
  for (const one of ports) {
    const server = createServer();
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(one, host, resolve);
      });
      return server;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw new CommandError(exitCodes.unreadable, message);
    }
  }
  throw new CommandError(
    exitCodes.usage,
    port === undefined
      ? `Expected a free port from ${firstPort} to ${ports.at(-1)!}, got none. Name one with --port.`
      : `Expected port ${port} to be free, got one that is taken or not allowed. Name another with --port, or leave it out.`,
  );
}

/** Serves a site to browsers on this machine, and tells its pages of changes. */
export class SiteServer {
  readonly #site: LiveSite;
  readonly #listeners = new Set<ServerResponse>();

  constructor(site: LiveSite) {
    this.#site = site;
  }

  /** Tells all open pages how the site stands. */
  tell(state: SiteState): void {
    for (const response of this.#listeners) response.write(eventOf(state));
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (!isOwnHost(request.headers.host))
      return refuse(response, 403, 'Expected a request to this machine by its name');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Expected GET or HEAD');
    const path = pathOf(request.url ?? '/');
    if (path === undefined) return refuse(response, 400, 'Expected an address that can be decoded');
    if (path === '_colloquy/events') return this.#listen(request, response);
    const name = path.endsWith('/') || path === '' ? `${path}index.html` : path;
    const state = await this.#site.stateFor(name);
    const { files } = state;
    const file = files.get(name);
    // Browsers ask for it of their own accord.
    if (!file && path === 'favicon.ico') return void response.writeHead(204).end();
    if (!file && files.has(`${path}/index.html`)) {
      response.writeHead(308, { location: `/${path.split('/').map(encodeURIComponent).join('/')}/` }).end();
      return;
    }
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missingPage(path, state));
      return;
    }
    try {
      const type = mediaType(path === '' || path.endsWith('/') ? 'index.html' : path);
      if (file.text) response.setHeader('content-type', type).end(file.text());
      else
        createReadStream(file.copyOf)
          .once('error', () => response.destroy())
          .once('open', () => response.setHeader('content-type', type))
          .pipe(response);
    } catch (error) {
      // A template of the site's own can throw.
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(brokenPage(message, state));
    }
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    this.#listeners.add(response);
    request.once('close', () => this.#listeners.delete(response));
    void this.#site.state.then((state) => response.write(eventOf(state)));
  }
}

const eventOf = ({ version, mistakes }: SiteState): string => `data: ${JSON.stringify({ version, mistakes })}\n\n`;

const refuse = (response: ServerResponse, status: number, words: string): void =>
  void response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
  } catch {
    return undefined;
  }
}

/** A page of the server's own, which reloads like the others. */
const ownPage = (title: string, text: string, { version }: SiteState): string =>
  `${pageTemplate({
    kind: 'redirect',
    language: 'en',
    direction: 'ltr',
    title,
    root: '/',
    head: markup`<link rel="stylesheet" href="/style.css">
<script type="module" src="${`/${reloadScript}?v=${version}`}"></script>
`,
    header: '',
    content: markup`<main class="site-column"><h1>${title}</h1><pre style="white-space:pre-wrap">${text}</pre><p><a href="/">All essays</a></p></main>`,
    footer: '',
  })}`;

const missingPage = (path: string, state: SiteState): string =>
  ownPage(state.files.size > 1 ? 'Not found' : 'The essays cannot be read', `There is nothing at /${path}`, state);

const brokenPage = (message: string, state: SiteState): string => ownPage('The template failed', message, state);
