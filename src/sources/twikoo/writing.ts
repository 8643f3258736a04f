import { lightMarkdown } from '../../formats/light-markdown.js';
import { SourceError } from '../../model/source-error.js';
import type { HtmlReader, Reply, SendOptions, SentBatch, SourceCapabilities } from '../../model/source.js';
import { checkGuest } from '../shared/check-guest.js';
import { isText, type JsonRecord, unreadable } from '../shared/json-value.js';
import { ownId } from '../shared/own-id.js';
import { writeHtml } from '../shared/write-html.js';
import { askTwikoo, type TwikooThread } from './ask-twikoo.js';
import { readComments } from './read-comments.js';
import { pagesOf, withReplies } from './read-page.js';

export { voteFor } from './vote.js';

/** How a reply is written. */
export interface Writing {
  readonly html: HtmlReader;
  readonly fields: SourceCapabilities['fields'];
}

/**
 * Whose a reply is, for the server: it takes any token and gives its holder what was written with it. Each reply has
 * one of its own, so that nothing tells that two are of the same reader.
 */
const tokenOf = ({ key }: Pick<Reply, 'key'>): string => key.replaceAll('-', '');

/** Stores a reply, see {@link CommentSource.send}. */
export async function sendReply(
  thread: TwikooThread,
  reply: Reply,
  writing: Writing,
  { again }: SendOptions,
): Promise<SentBatch> {
  const { name, email, website } = checkGuest(reply, writing.fields);
  const stored = again && (await findReply(thread, reply, writing));
  if (stored) return stored;
  const { inReplyTo } = reply;
  const place = inReplyTo === undefined ? {} : await placeBelow(thread, ownId('twikoo', inReplyTo) ?? inReplyTo);
  const { location } = globalThis as { location?: { href: string } };
  const sent = await askTwikoo(thread, 'COMMENT_SUBMIT', {
    ...place,
    accessToken: tokenOf(reply),
    nick: name,
    mail: email,
    link: website,
    url: thread.path,
    href: location?.href.replace(/#.*/, ''),
    // The server wants some browser to be named, and shows everyone which.
    ua: 'Colloquy',
    comment: writeHtml(lightMarkdown(reply.text.trim()).children),
  });
  if (!isText(sent.id)) throw unreadable(thread.base, '{ id }', sent);
  // Nothing but an id is said: the words, and whether they are held, are in the thread.
  const found = await findReply(thread, reply, writing);
  if (found?.comments[0]?.id === sent.id) return found;
  throw new SourceError('lost', `Expected the reply ${sent.id} to be in the thread of ${thread.base}, got none`);
}

/** Looks for a reply, see {@link CommentSource.find}: its token finds it, held or not. */
export async function findReply(thread: TwikooThread, reply: Reply, { html }: Writing): Promise<SentBatch | undefined> {
  for await (const { roots } of pagesOf(thread, tokenOf(reply))) {
    const own = roots.flatMap(withReplies).find(({ isOwner }) => isOwner === true);
    const batch = own && readComments([own], html);
    if (batch?.comments[0]) return { ...batch, secret: tokenOf(reply) };
  }
  return undefined;
}

/**
 * Deletes a reply, see {@link CommentSource.remove}. One that begins a branch and has replies is not deleted: the
 * server would show those to no one.
 */
export async function removeReply(thread: TwikooThread, id: string, secret: string | undefined): Promise<void> {
  const root = await rootOf(thread, id, secret);
  if (root?.id === id && withReplies(root).length > 1) {
    throw new SourceError('refused', `Expected ${id} to have no replies, got some, which would be lost with it`);
  }
  await askTwikoo(thread, 'COMMENT_DELETE_FOR_USER', { id, accessToken: secret ?? 'none' });
}

/** What the server needs to know of the comment that is replied to: a reply to one that has gone would be seen by no one. */
async function placeBelow(thread: TwikooThread, id: string): Promise<JsonRecord> {
  const root = await rootOf(thread, id);
  if (root) return { pid: id, rid: root.id };
  throw new SourceError('not-found', `Expected ${id} to be a comment in the thread "${thread.path}", got none`);
}

/** The root below which a comment stands; itself, where it is one. */
async function rootOf(thread: TwikooThread, id: string, token?: string): Promise<JsonRecord | undefined> {
  for await (const { roots } of pagesOf(thread, token)) {
    const root = roots.find((one) => withReplies(one).some((reply) => reply.id === id));
    if (root) return root;
  }
  return undefined;
}
