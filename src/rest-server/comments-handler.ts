import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkHost } from './check-host.js';
import { CommentStore } from './comment-store.js';
import { crossOriginHeaders, preflightHeaders } from './cross-origin.js';
import { withDefaults, type RestServerOptions, type Settings } from './options.js';
import { Problem } from './problem.js';
import { LimitedReplies } from './reply-limit.js';
import {
  addComment,
  changeComment,
  countComments,
  deleteComment,
  listComments,
  type RouteResult,
  type Asked,
} from './routes.js';

export interface CommentsHandler {
  /** What a moderator does; readers and their requests come through {@link handle}. */
  readonly store: CommentStore;
  readonly settings: Settings;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** Handles requests from a SQLite file. A server calls it for every path below `base`. Never rejects. */
export function commentsHandler(options: RestServerOptions): CommentsHandler {
  const settings = withDefaults(options);
  const store = new CommentStore(settings.file);
  const limited = new LimitedReplies(settings);
  const changes = new LimitedReplies(settings, 'changeLimit');

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const crossOrigin = crossOriginHeaders(request, settings);
    try {
      checkHost(request, settings);
      if (request.method === 'OPTIONS') response.writeHead(204, { ...crossOrigin, ...preflightHeaders }).end();
      else send(response, await runRoute(request, { store, limited, changes, settings }), crossOrigin);
    } catch (thrown) {
      const { status, body, headers } = thrown instanceof Problem ? thrown : fault(thrown, request);
      const type = 'application/problem+json';
      send(response, { status, body }, { ...crossOrigin, ...headers, 'Content-Type': type });
    }
  };
  return { store, settings, handle };
}

type Route = (asked: Asked, id: number) => RouteResult | Promise<RouteResult>;

const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  '/comments': { GET: listComments, HEAD: listComments, POST: addComment },
  '/comments/{id}': { PUT: changeComment, DELETE: deleteComment },
  '/counts': { GET: countComments, HEAD: countComments },
};

async function runRoute(
  request: IncomingMessage,
  known: Pick<Asked, 'store' | 'limited' | 'changes' | 'settings'>,
): Promise<RouteResult> {
  const { method = '', url = '' } = request;
  const { base } = known.settings;
  const [path = '', search] = url.split(/\?(.*)/s);
  const [, folder, id] = /^(\/[a-z]+)(?:\/([^/]+))?$/.exec(path.startsWith(base) ? path.slice(base.length) : '') ?? [];
  const methods = routes[id === undefined ? `${folder}` : `${folder}/{id}`];
  if (!methods) throw new Problem(404, 'not-found', 'There is nothing at this address.');
  const route = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!route) {
    const headers = { Allow: [...Object.keys(methods), 'OPTIONS'].join(', ') };
    throw new Problem(405, 'refused', `Expected another method than ${method}`, { headers });
  }
  const address = addressOf(request, known.settings);
  return route({ ...known, request, query: new URLSearchParams(search), address }, Number(id));
}

/** The address of the client. Behind a proxy, the one that the nearest proxy added: clients can forge all before it. */
function addressOf({ socket, headers }: IncomingMessage, { behindProxy }: Settings): string {
  const forwarded = behindProxy ? `${headers['x-forwarded-for'] ?? ''}`.split(',').at(-1)!.trim() : '';
  return forwarded || (socket.remoteAddress ?? '');
}

function fault(thrown: unknown, { method, url }: IncomingMessage): Problem {
  console.error(`${method} ${url} failed:`, thrown);
  return new Problem(500, 'server-fault', 'The server failed. Please try again.');
}

function send(
  response: ServerResponse,
  { status, body }: RouteResult,
  headers: Readonly<Record<string, string>>,
): void {
  const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(bytes && { 'Content-Type': 'application/json', 'Content-Length': bytes.length }),
    ...headers,
  });
  response.end(bytes);
}
