import { lightMarkdown } from '../../formats/light-markdown.js';
import type { Reply, RequestOptions, SentBatch, SourceCapabilities } from '../../model/source.js';
import { checkGuest } from '../shared/check-guest.js';
import { isText, unreadable } from '../shared/json-value.js';
import { ownId } from '../shared/own-id.js';
import { objectIn } from '../shared/refusal.js';
import { request, type HttpResponse } from '../shared/request.js';
import { sameWords } from '../shared/same-words.js';
import { typedMarkdown } from '../shared/typed-markdown.js';
import { askArtalk } from './ask-artalk.js';
import { readComments } from './read-comments.js';
import { readWindow, type ListRoots } from './read-window.js';
import { refused } from './refused.js';
import { apiUrl, type ArtalkSite } from './site.js';

/** How a reply is written. */
export interface Writing {
  readonly site: ArtalkSite;
  readonly thread: string;
  readonly fields: SourceCapabilities['fields'];
  readonly title: string | undefined;
  readonly solve: ((picture: string) => Promise<string>) | undefined;
}

/** Stores a reply, see {@link CommentSource.send}. */
export async function sendReply(
  { site, thread, fields, title, solve }: Writing,
  reply: Reply,
  { signal }: RequestOptions,
): Promise<SentBatch> {
  const { name, email, website } = checkGuest(reply, fields);
  const parent = ownId('artalk', reply.inReplyTo);
  const json = {
    name,
    email,
    link: website ?? '',
    content: typedMarkdown(reply.text.trim()),
    rid: parent === undefined ? 0 : Number(parent),
    page_key: thread,
    page_title: title ?? '',
    site_name: site.site,
    // The server shows everyone which browser it was.
    ua: 'Colloquy',
  };
  const url = apiUrl(site, 'comments', {});
  const send = (): Promise<HttpResponse> => request(url, { method: 'POST', json, signal }, site.http);
  let response = await send();
  const picture = response.status === 403 && objectIn(response).img_data;
  if (solve && isText(picture)) {
    const value = await solve(picture);
    await askArtalk(site, apiUrl(site, 'captcha/verify', {}), { method: 'POST', json: { value }, signal });
    response = await send();
  }
  if (!response.ok) throw refused(response);
  const sent = readComments([objectIn(response)], site);
  if (!sent.comments[0]) throw unreadable(url, '{ id, content_marked, … }', response.text);
  return sent;
}

/** Looks for a reply, see {@link CommentSource.find}. */
export async function findReply(
  { site, fields }: Writing,
  list: ListRoots,
  reply: Reply,
): Promise<SentBatch | undefined> {
  const { name } = checkGuest(reply, fields);
  const parent = ownId('artalk', reply.inReplyTo);
  const body = lightMarkdown(reply.text);
  let cursor: string | undefined;
  do {
    const { comments, next } = await readWindow(list, cursor);
    const here = comments.filter(({ rid, nick }) => nick === name && String(rid || '') === (parent ?? ''));
    for (const one of here.toReversed()) {
      const found = readComments([one], site);
      if (found.comments[0] && sameWords(found.comments[0].body, body)) return found;
    }
    cursor = next;
  } while (cursor !== undefined);
  return undefined;
}
