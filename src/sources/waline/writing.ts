import { SourceError } from '../../model/source-error.js';
import type { HtmlReader, Reply, SendOptions, SentBatch, SourceCapabilities } from '../../model/source.js';
import { isRecord, type JsonRecord, unreadable } from '../shared/json-value.js';
import { ownId } from '../shared/own-id.js';
import { commentsAt } from './addresses.js';
import { askWaline } from './ask-waline.js';
import { checkReply } from './check-reply.js';
import { idOf, readComments } from './read-comments.js';
import { refusedWriting } from './refused-writing.js';
import { placeBelow, sayingTheSame } from './search-thread.js';
import type { WalineThread } from './waline-thread.js';
import { readTyped, writeText } from './write-text.js';

export { voteFor } from './vote.js';

/** How a reply is written. */
export interface Writing {
  readonly html: HtmlReader;
  readonly fields: SourceCapabilities['fields'];
}

/** Stores a reply, see {@link CommentSource.send}. */
export async function sendReply(
  thread: WalineThread,
  reply: Reply,
  { html, fields }: Writing,
  { again }: SendOptions,
): Promise<SentBatch> {
  const { base, path, http, signal } = thread;
  const guest = checkReply(reply, fields);
  const { inReplyTo } = reply;
  const place = inReplyTo === undefined ? {} : await placeBelow(thread, ownId('waline', inReplyTo) ?? inReplyTo);
  const json = { ...guest, ...place, url: path, comment: await writeText(reply.text) };
  // The server has a page of its own for every thread, with its own client: one can sign in and pass its captcha there.
  const wayOut = { url: `${base}/?path=${encodeURIComponent(path)}` };
  const url = commentsAt(base);
  try {
    const data = await askWaline(url, { method: 'POST', json, signal }, http, refusedWriting(wayOut));
    const sent = isRecord(data) && readComments([data], html);
    const [comment] = sent ? sent.comments : [];
    if (!sent || !comment) throw unreadable(url, '{ data: { objectId, comment, … } }', data);
    if (data.status === 'waiting') return { ...sent, comments: [{ ...comment, status: 'held' }] };
    if (data.status !== 'spam') return sent;
    throw new SourceError('refused', `Expected ${url} to take the reply, got the status "spam"`);
  } catch (thrown) {
    if (!again || (thrown as SourceError).kind !== 'duplicate') throw thrown;
    return storedBefore(thread, reply, { html, fields }, thrown as SourceError);
  }
}

/** Looks for a reply, see {@link CommentSource.find}. */
export async function findReply(thread: WalineThread, reply: Reply, writing: Writing): Promise<SentBatch | undefined> {
  const {
    here: [found],
  } = await search(thread, reply, writing);
  return found && readComments([found], writing.html);
}

/** The comments that say what a reply says, in the place where it stands and elsewhere. */
async function search(
  thread: WalineThread,
  reply: Reply,
  { html, fields }: Writing,
): Promise<Readonly<Record<'here' | 'elsewhere', JsonRecord[]>>> {
  const written = { ...checkReply(reply, fields), comment: await writeText(reply.text) };
  const parent = ownId('waline', reply.inReplyTo);
  const isHere = ({ pid }: JsonRecord): boolean => idOf(pid) === parent;
  const all = await sayingTheSame(thread, written, html);
  return { here: all.filter(isHere), elsewhere: all.filter((one) => !isHere(one)) };
}

/** What an earlier try has stored, unless the server takes an older comment in another place for it. */
async function storedBefore(
  thread: WalineThread,
  reply: Reply,
  writing: Writing,
  refused: SourceError,
): Promise<SentBatch> {
  const {
    here: [stored],
    elsewhere,
  } = await search(thread, reply, writing);
  if (stored) return readComments([stored], writing.html);
  if (elsewhere.length > 0) throw refused;
  // What cannot be seen awaits moderation; its id is not told.
  const { nick, link } = checkReply(reply, writing.fields);
  const unseen = { objectId: reply.key, nick, link, pid: ownId('waline', reply.inReplyTo), comment: '' };
  const {
    comments: [comment],
    people,
  } = readComments([unseen], writing.html);
  return { comments: [{ ...comment!, status: 'held', body: await readTyped(reply.text) }], people };
}
