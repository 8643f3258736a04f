import {
  addDecision,
  erasePerson,
  exportPerson,
  readDecisions,
  readQueue,
  undoDecision,
} from './moderation/moderation-routes.js';
import { reportComment } from './moderation/report-comment.js';
import {
  addComment,
  changeComment,
  countComments,
  deleteComment,
  listComments,
  streamEvents,
  type Asked,
  type RouteResult,
} from './routes.js';
import { voteForComment } from './vote-routes.js';

type Route = (asked: Asked, id: number) => RouteResult | Promise<RouteResult>;
type Methods = Readonly<Record<string, Route>>;

const routes: Readonly<Record<string, Methods>> = {
  '/comments': { GET: listComments, HEAD: listComments, POST: addComment },
  '/comments/{id}': { PUT: changeComment, DELETE: deleteComment },
  '/comments/{id}/vote': { PUT: voteForComment },
  '/comments/{id}/reports': { POST: reportComment },
  '/events': { GET: streamEvents },
  '/counts': { GET: countComments, HEAD: countComments },
  '/moderation/queue': { GET: readQueue },
  '/moderation/decisions': { GET: readDecisions, POST: addDecision },
  '/moderation/decisions/{id}': { DELETE: undoDecision },
  '/moderation/export': { POST: exportPerson },
  '/moderation/erase': { POST: erasePerson },
};

const patterns = Object.entries(routes).map(
  ([template, methods]) => [new RegExp(`^${template.replace('{id}', '([^/]+)')}$`), methods] as const,
);

/** What is at a path below the base, by method, with the id that it names. */
export function routeOf(path: string): { readonly methods?: Methods; readonly id?: string } {
  for (const [pattern, methods] of patterns) {
    const match = pattern.exec(path);
    if (match) return { methods, ...(match[1] !== undefined && { id: match[1] }) };
  }
  return {};
}
