import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bearerOf } from './bearer.js';
import { checkQuotes } from './check-quotes.js';
import { checkKey, checkParent, checkReply, checkText, checkThread, fingerprintOf } from './check-reply.js';
import type { CommentRow, CommentStore } from './comment-store.js';
import type { EventStreams } from './event-streams.js';
import { reasonsInWords } from './moderation/hold-rules.js';
import { reasonsToHold } from './moderation/reasons-to-hold.js';
import type { Settings } from './options.js';
import { malformed, Problem } from './problem.js';
import { numberIn, single } from './query.js';
import { readJson } from './read-json.js';
import type { LimitedReplies } from './reply-limit.js';
import { wireComment } from './wire-comment.js';

export interface RouteResult {
  readonly status: number;
  readonly body?: unknown;
  /** Responds bit by bit, in place of a body. */
  readonly stream?: (response: ServerResponse, headers: Readonly<Record<string, string>>) => void;
  /** Is for whoever asked alone, and kept nowhere. */
  readonly isPrivate?: boolean;
}

export interface Asked {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  /** Where the request comes from. */
  readonly address: string;
  readonly store: CommentStore;
  readonly limited: LimitedReplies;
  /** How many replies come before one is held for their number. */
  readonly unheld: LimitedReplies;
  readonly changes: LimitedReplies;
  readonly streams: EventStreams;
  readonly ballots: LimitedReplies;
  readonly reports: LimitedReplies;
  readonly wrongKeys: LimitedReplies;
  readonly settings: Settings;
}

export function listComments({ query, store, settings }: Asked): RouteResult {
  const thread = checkThread(single(query, 'thread'));
  checkKnown(thread, settings);
  const limit = numberIn(query, 'limit', { from: 1, to: 100, otherwise: 100 });
  const cursor = numberIn(query, 'cursor', { from: 0, to: Number.MAX_SAFE_INTEGER, otherwise: 0 });
  const rows = store.page(thread, cursor, limit + 1);
  const page = rows.slice(0, limit);
  const { title, fields, minLength, maxLength, editWindow, deleteWindow, votes, moderators } = settings;
  return {
    status: 200,
    body: {
      comments: page.map(wireComment),
      total: store.count(thread),
      ...(rows.length > page.length && { next: `${page.at(-1)!.id}` }),
      closed: store.isClosed(thread),
      capabilities: {
        ...(title !== undefined && { title }),
        fields,
        minLength,
        maxLength,
        editWindow,
        deleteWindow,
        ...(votes !== 'none' && { votes }),
        ...(Object.keys(moderators).length > 0 && { reports: true }),
      },
    },
  };
}

export function countComments({ query, store }: Asked): RouteResult {
  const threads = query.getAll('thread');
  if (threads.length < 1 || threads.length > 200) {
    throw malformed(`Expected \`thread\` 1 to 200 times, got it ${threads.length} times`);
  }
  const counts = threads.map((thread) => [checkThread(thread), store.count(thread)] as const);
  return { status: 200, body: { counts: Object.fromEntries(counts) } };
}

export function streamEvents({ request, query, address, streams, settings }: Asked): RouteResult {
  const thread = checkThread(single(query, 'thread'));
  checkKnown(thread, settings);
  streams.check(address);
  return {
    status: 200,
    stream: (response, headers) => streams.open(request, { thread, address, response }, headers),
  };
}

/** Synchronous from the first query to the response, so that no other request comes in between. */
export async function addComment(asked: Asked): Promise<RouteResult> {
  const { request, address, store, limited, unheld, settings } = asked;
  const key = checkKey(request.headers['idempotency-key']);
  const body = await readJson(request, maxBytes(settings));
  const thread = checkThread(body.thread);
  const fingerprint = fingerprintOf(body);
  const earlier = store.byKey(key);
  if (earlier) return repeated(earlier, fingerprint);

  checkKnown(thread, settings);
  if (store.isClosed(thread)) throw new Problem(403, 'closed', 'This thread takes no more replies.');
  const inReplyTo = checkParent(body.inReplyTo);
  const reply = checkReply(body, settings);
  const quotes = checkQuotes(body.quotes, settings);
  const parent = parentOf(inReplyTo);
  if (parent !== null && !store.isShown(thread, parent)) {
    throw new Problem(404, 'not-found', 'The comment that this is a reply to is no longer there.');
  }
  limited.check(address);
  if (!settings.wants(reply)) throw new Problem(403, 'refused', 'This reply is not wanted here.');
  const heldFor = reasonsToHold(asked, reply);
  const row = store.add({
    thread,
    in_reply_to: inReplyTo,
    parent,
    ...reply,
    quotes,
    status: heldFor.length > 0 ? 'held' : 'published',
    held_for: heldFor.length > 0 ? JSON.stringify(heldFor) : null,
    published: settings.now(),
    key,
    fingerprint,
    secret: randomBytes(24).toString('base64url'),
  });
  limited.note(address);
  unheld.note(address);
  settings.onStored();
  return stored(row);
}

export async function changeComment(asked: Asked, id: number): Promise<RouteResult> {
  const { request, store, settings } = asked;
  const body = await readJson(request, maxBytes(settings));
  const row = own(asked, id);
  if (isGone(row)) throw gone();
  const isLate = settings.now() >= row.published + settings.editWindow * 1000;
  if (isLate) throw new Problem(403, 'refused', 'It is too late to change this reply.');
  const isRead = settings.moderated || row.held_for !== null;
  if (row.status === 'refused' || (isRead && row.status === 'published')) {
    throw new Problem(403, 'refused', 'This reply can no longer be changed: a moderator has read it.');
  }
  limitChanges(asked);
  const words = { text: checkText(body.text, settings), quotes: checkQuotes(body.quotes, settings) };
  // What was published would otherwise become what no moderator has let through.
  if (row.status === 'published' && reasonsInWords({ ...row, ...words }, settings.hold).length > 0) {
    const detail = 'A moderator has to read these words first. Please write them in a reply of their own.';
    throw new Problem(403, 'refused', detail);
  }
  return { status: 200, body: { comment: wireComment(store.setWords(id, words, settings.now())) } };
}

export function deleteComment(asked: Asked, id: number): RouteResult {
  const { store, settings } = asked;
  const row = own(asked, id);
  if (isGone(row)) {
    // A moderator who has taken it away may have kept its words: its writer wants them gone.
    if (store.moderation.isKept(id)) store.remove(id);
    return { status: 204 };
  }
  const isLate = settings.now() >= row.published + settings.deleteWindow * 1000;
  if (isLate) throw new Problem(403, 'refused', 'It is too late to delete this reply.');
  limitChanges(asked);
  store.remove(id);
  return { status: 204 };
}

/** Each change is a write to the disk, and could otherwise be asked for without end. */
function limitChanges({ changes, address }: Asked): void {
  changes.check(address);
  changes.note(address);
}

/** The response to a retry: the current comment, with its first secret. */
function repeated(row: CommentRow, fingerprint: string): RouteResult {
  // Nothing is left of what was erased that another body could be compared with.
  if (isGone(row) && row.fingerprint === '') throw gone();
  if (row.fingerprint !== fingerprint) {
    throw new Problem(422, 'duplicate', 'This reply was stored already, with another text or another name.');
  }
  if (isGone(row)) throw gone();
  if (row.status === 'refused') throw new Problem(403, 'refused', 'A moderator has refused this reply.');
  return stored(row);
}

const stored = (row: CommentRow): RouteResult => ({
  status: row.status === 'held' ? 202 : 201,
  body: { comment: wireComment(row), secret: row.secret },
});

/** The comment of an id, if the request brings its secret. */
function own({ request, store }: Asked, id: number): CommentRow {
  const row = store.get(id);
  if (!row) throw new Problem(404, 'not-found', 'There is no such comment.');
  const given = Buffer.from(bearerOf(request));
  const secret = Buffer.from(row.secret);
  if (given.length === secret.length && timingSafeEqual(given, secret)) return row;
  const headers = { 'WWW-Authenticate': 'Bearer' };
  throw new Problem(401, 'authentication-needed', 'Only its writer can change this reply.', { headers });
}

const isGone = ({ status }: CommentRow): boolean => status === 'deleted' || status === 'removed';

const gone = (): Problem => new Problem(410, 'not-found', 'This reply was deleted.');

/** The own comment that an id of the merged thread names; null when it names one of elsewhere, or none. */
function parentOf(inReplyTo: string | null): number | null {
  const own = /^rest:(.*)$/s.exec(inReplyTo ?? '')?.[1];
  return own === undefined ? null : /^\d{1,15}$/.test(own) ? Number(own) : 0;
}

function checkKnown(thread: string, { threads }: Settings): void {
  if (threads && !threads.includes(thread)) throw new Problem(404, 'not-found', 'There is no such thread.');
}

/** A character takes six bytes at most, as an escape. What is quoted comes twice more: as it stands here, and there. */
const maxBytes = ({ maxLength }: Settings): number => 3 * maxLength * 6 + 8192;
