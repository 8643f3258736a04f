import { malformed } from '../problem.js';
import { readJson } from '../read-json.js';
import { checkThread } from '../check-reply.js';
import { numberIn } from '../query.js';
import type { Asked, RouteResult } from '../routes.js';
import { wireComment, moment } from '../wire-comment.js';
import { checkPerson } from './check-person.js';
import type { Action, DecisionRow } from './decide.js';
import { moderatorOf } from './moderators.js';
import type { Waiting } from './queue.js';

const maxBytes = 32_768;
const actions = /^(approve|reject|pin|unpin|close|open)$/;

/** What a moderator's request may do once its key is known. None of it is kept by a browser or on the way. */
const asModerator =
  (route: (asked: Asked, moderator: string, id: number) => RouteResult | Promise<RouteResult>) =>
  async (asked: Asked, id: number): Promise<RouteResult> => {
    const { request, address, settings, wrongKeys } = asked;
    const moderator = moderatorOf(request, address, settings.moderators, wrongKeys);
    return { ...(await route(asked, moderator, id)), isPrivate: true };
  };

export const readQueue = asModerator(({ query, store }) => {
  const limit = numberIn(query, 'limit', { from: 1, to: 100, otherwise: 50 });
  const cursor = numberIn(query, 'cursor', { from: 0, to: Number.MAX_SAFE_INTEGER, otherwise: 0 });
  const found = store.moderation.queue(cursor, limit + 1);
  const page = found.slice(0, limit);
  return {
    status: 200,
    body: {
      items: page.map((item) => ({ ...wireWaiting(item), closed: store.isClosed(item.row.thread) })),
      total: store.moderation.waiting,
      ...(found.length > page.length && { next: `${page.at(-1)!.row.id}` }),
    },
  };
});

export const addDecision = asModerator(async ({ request, store, settings }, moderator) => {
  const { action, comment, thread } = await readJson(request, maxBytes);
  if (typeof action !== 'string' || !actions.test(action))
    throw malformed('Expected `action` to be approve, reject, pin, unpin, close or open, got something else');
  const isOfThread = action === 'close' || action === 'open';
  const about = isOfThread ? { thread: checkThread(thread) } : { comment: checkId(comment) };
  const made = store.moderation.decide({ moderator, action: action as Action, ...about, now: settings.now() });
  return { status: 201, body: { decision: wireDecision(made), waiting: store.moderation.waiting } };
});

export const undoDecision = asModerator(({ store, settings }, moderator, id) => ({
  status: 200,
  body: {
    decision: wireDecision(store.moderation.undo(id || 0, moderator, settings.now())),
    waiting: store.moderation.waiting,
  },
}));

export const readDecisions = asModerator(({ query, store }) => {
  const limit = numberIn(query, 'limit', { from: 1, to: 100, otherwise: 50 });
  const cursor = numberIn(query, 'cursor', {
    from: 1,
    to: Number.MAX_SAFE_INTEGER,
    otherwise: Number.MAX_SAFE_INTEGER,
  });
  const found = store.moderation.log(cursor, limit + 1);
  const page = found.slice(0, limit);
  return {
    status: 200,
    body: {
      decisions: page.map(wireDecision),
      ...(found.length > page.length && { next: `${page.at(-1)!.id}` }),
    },
  };
});

export const exportPerson = asModerator(async ({ request, store }) => {
  const rows = store.moderation.person(checkPerson(await readJson(request, maxBytes)));
  return {
    status: 200,
    body: {
      count: rows.length,
      comments: rows.map((row) => ({
        thread: row.thread,
        ...(row.email !== null && { email: row.email }),
        quotedIn: store.moderation.quotedIn(row.id).map(String),
        comment: { ...wireComment(row), status: row.status },
      })),
    },
  };
});

export const erasePerson = asModerator(async ({ request, store, settings }, moderator) => {
  const { count, ...person } = await readJson(request, maxBytes);
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0)
    throw malformed('Expected `count` to be the number of comments that the export has named, got something else');
  const asked = checkPerson(person);
  const decision = store.moderation.erase(asked, { moderator, now: settings.now(), count });
  return { status: 200, body: { decision: wireDecision(decision), waiting: store.moderation.waiting } };
});

function checkId(comment: unknown): number {
  if (typeof comment === 'string' && /^\d{1,15}$/.test(comment)) return Number(comment);
  throw malformed('Expected `comment` to be the id of a comment, got something else');
}

const wireWaiting = ({ row, reports, reportCount }: Waiting): object => ({
  thread: row.thread,
  comment: wireComment(row),
  heldFor: row.status === 'held' ? (JSON.parse(row.held_for ?? '["every"]') as unknown) : [],
  reports: reports.map(({ reason, made }) => ({ ...(reason !== null && { reason }), date: moment(made) })),
  reportCount,
});

const wireDecision = ({
  id,
  action,
  moderator,
  made,
  thread,
  comment,
  undone,
  undone_by: by,
}: DecisionRow): object => ({
  id: `${id}`,
  action,
  moderator,
  date: moment(made),
  ...(thread !== null && { thread }),
  ...(comment !== null && { comment: `${comment}` }),
  ...(undone !== null && { undone: { date: moment(undone), moderator: by } }),
});
