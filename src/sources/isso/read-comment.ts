import type { Comment, CommentStatus } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { webUrl } from '../../model/safe-url.js';
import type { HtmlReader } from '../../model/source.js';
import type { ReadComment } from '../shared/batch.js';
import { textOf, type JsonRecord } from '../shared/json-value.js';
import { moment } from '../shared/moment.js';

/** https://isso-comments.de/docs/reference/server-api/: what the modes of a comment mean. */
const statuses: readonly (CommentStatus | undefined)[] = [undefined, 'published', 'held', undefined, 'deleted'];

/** A comment as Isso delivers it. Undefined when it has no id, no text or a mode that no one has heard of. */
export function readComment(value: JsonRecord, html: HtmlReader): ReadComment | undefined {
  const { id, parent, mode, text } = value;
  const status = statuses[mode as number];
  if (!Number.isSafeInteger(id) || typeof text !== 'string' || !status) return undefined;
  const isDeleted = status === 'deleted';
  const author = isDeleted ? undefined : readAuthor(value, html);
  const datePublished = fromSeconds(value.created);
  const dateModified = isDeleted ? undefined : fromSeconds(value.modified);
  const comment: Comment = {
    id: String(id),
    ...(author && { author: author.id }),
    ...(datePublished && { datePublished }),
    ...(dateModified && { dateModified }),
    ...(Number.isSafeInteger(parent) && { inReplyTo: `isso:${parent as number}` }),
    ...(status !== 'published' && { status }),
    body: isDeleted ? { type: 'root', children: [] } : html.body(text),
  };
  return { comment, author };
}

/**
 * No one signs in: the same name with the same address is taken for the same person. Isso's `hash` says more, and
 * stays where it is: it is made of the e-mail address or the IP address.
 */
function readAuthor({ author, website }: JsonRecord, html: HtmlReader): Person | undefined {
  const name = html.text(textOf(author));
  const url = webUrl(html.text(textOf(website)));
  return name ? { id: `${name} ${url ?? ''}`.trim(), name, ...(url && { url }) } : undefined;
}

function fromSeconds(seconds: unknown): string | undefined {
  const date = new Date(typeof seconds === 'number' ? seconds * 1000 : NaN);
  return Number.isNaN(date.getTime()) ? undefined : moment(date.toISOString());
}
