import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkHost } from './check-host.js';
import { CommentStore } from './comment-store.js';
import { crossOriginHeaders, preflightHeaders } from './cross-origin.js';
import { entityTag, isCurrent } from './entity-tag.js';
import { EventStreams } from './event-streams.js';
import { withDefaults, type RestServerOptions, type Settings } from './options.js';
import { Problem } from './problem.js';
import { LimitedReplies } from './reply-limit.js';
import { routeOf } from './route-table.js';
import type { Asked, RouteResult } from './routes.js';

export interface CommentsHandler {
  /** What a moderator does; readers and their requests come through {@link handle}. */
  readonly store: CommentStore;
  readonly settings: Settings;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The pages that listen. A server that closes ends their streams first, which it would wait for. */
  readonly streams: Pick<EventStreams, 'count' | 'close'>;
}

/** Handles requests from a SQLite file. A server calls it for every path below `base`. Never rejects. */
export function commentsHandler(options: RestServerOptions): CommentsHandler {
  const settings = withDefaults(options);
  const store = new CommentStore(settings.file);
  const limited = new LimitedReplies(settings);
  const changes = new LimitedReplies(settings, 'changeLimit');
  const streams = new EventStreams(store, settings);
  const ballots = new LimitedReplies(settings, 'voteLimit');
  const reports = new LimitedReplies(settings, 'reportLimit');
  const wrongKeys = new LimitedReplies(settings, 'keyLimit');
  const unheld = new LimitedReplies(settings, 'holdRate');
  const known = { store, limited, unheld, changes, ballots, reports, wrongKeys, streams, settings };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const crossOrigin = crossOriginHeaders(request, settings);
    try {
      checkHost(request, settings);
      if (request.method === 'OPTIONS') response.writeHead(204, { ...crossOrigin, ...preflightHeaders }).end();
      else respond(request, response, await runRoute(request, known), crossOrigin);
    } catch (thrown) {
      const { status, body, headers } = thrown instanceof Problem ? thrown : fault(thrown, request);
      const type = 'application/problem+json';
      send(response, { status, body }, { ...crossOrigin, ...headers, 'Content-Type': type });
    }
  };
  return { store, settings, handle, streams };
}

/** What a route gets beside its own request. */
type Known = Omit<Asked, 'request' | 'query' | 'address'>;

async function runRoute(request: IncomingMessage, known: Known): Promise<RouteResult> {
  const { method = '', url = '' } = request;
  const { base } = known.settings;
  const [path = '', search] = url.split(/\?(.*)/s);
  const { methods, id } = path.startsWith(base) ? routeOf(path.slice(base.length)) : {};
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

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  result: RouteResult,
  crossOrigin: Readonly<Record<string, string>>,
): void {
  if (result.stream) return result.stream(response, crossOrigin);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || result.isPrivate) return send(response, result, crossOrigin);
  const bytes = bytesOf(result);
  const tag = entityTag(bytes);
  // Kept by browsers, and asked for anew each time: an unchanged thread costs no body.
  const headers = { ...crossOrigin, 'Cache-Control': 'no-cache', ETag: tag };
  if (isCurrent(request.headers['if-none-match'], tag)) response.writeHead(304, headers).end();
  else send(response, result, headers, bytes);
}

const bytesOf = ({ body }: RouteResult): Buffer => Buffer.from(body === undefined ? '' : JSON.stringify(body));

function send(
  response: ServerResponse,
  result: RouteResult,
  headers: Readonly<Record<string, string>>,
  bytes = bytesOf(result),
): void {
  response.writeHead(result.status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(bytes.length > 0 && { 'Content-Type': 'application/json', 'Content-Length': bytes.length }),
    ...headers,
  });
  response.end(bytes);
}
