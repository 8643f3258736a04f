import { lightMarkdown } from '../../formats/light-markdown.js';
import { cusdisComment } from '../../formats/remote/cusdis.js';
import type { Reply, RequestOptions, SentBatch, SourceCapabilities } from '../../model/source.js';
import { checkGuest } from '../shared/check-guest.js';
import { recordOf, unreadable } from '../shared/json-value.js';
import { moment } from '../shared/moment.js';
import { ownId } from '../shared/own-id.js';
import type { HttpOptions } from '../shared/request.js';
import { requestJson } from '../shared/request-json.js';
import { typedMarkdown } from '../shared/typed-markdown.js';

/** Where a reply goes. */
export interface Sending {
  readonly url: string;
  readonly appId: string;
  readonly pageId: string;
  readonly page: { readonly title?: string; readonly url?: string } | undefined;
  readonly http: HttpOptions;
  readonly fields: SourceCapabilities['fields'];
}

/** Stores a reply, which the server holds, see {@link CommentSource.send}. */
export async function sendReply(
  { url, appId, pageId, page, http, fields }: Sending,
  reply: Reply,
  { signal }: RequestOptions,
): Promise<SentBatch> {
  const { name, email } = checkGuest(reply, fields);
  const parent = ownId('cusdis', reply.inReplyTo);
  const json = {
    appId,
    pageId,
    parentId: parent,
    nickname: name,
    email: email ?? '',
    content: typedMarkdown(reply.text.trim()),
    pageTitle: page?.title,
    pageUrl: page?.url,
  };
  const response = await requestJson('a Cusdis server', url, { method: 'POST', json, signal }, http);
  const stored = cusdisComment(recordOf(recordOf(response).data));
  const markdown = 'markdown' in stored.text ? stored.text.markdown : '';
  if (!stored.id || !markdown || !name) throw unreadable(url, '{ data: { id, content, … } }', response);
  const datePublished = moment(stored.published);
  const comment = {
    id: stored.id,
    author: name,
    ...(datePublished && { datePublished }),
    ...(reply.inReplyTo !== undefined && parent !== undefined && { inReplyTo: reply.inReplyTo }),
    ...(stored.status === 'held' && { status: 'held' as const }),
    body: lightMarkdown(markdown),
  };
  return { comments: [comment], people: [{ id: name, name }] };
}
