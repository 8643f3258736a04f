import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import { webUrl } from '../../model/safe-url.js';
import type { CommentBatch, HtmlReader } from '../../model/source.js';
import { batchOf, type ReadComment } from '../shared/batch.js';
import { isText, recordOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { moment } from '../shared/moment.js';

/** These comments; those that cannot be read are left out, so that the others can. */
export function readComments(values: readonly JsonRecord[], html: HtmlReader): CommentBatch {
  return batchOf(values.flatMap((value) => readComment(value, html) ?? []));
}

/** A comment as Remark42 delivers it. `orig` is what was typed, and no one has made it safe: it is not read. */
function readComment(value: JsonRecord, html: HtmlReader): ReadComment | undefined {
  const { id, pid, text, time, edit, locator, delete: deleted } = value;
  if (!isText(id) || typeof text !== 'string') return undefined;
  const author = deleted ? undefined : readAuthor(recordOf(value.user), html);
  const datePublished = moment(time);
  const dateModified = moment(recordOf(edit).time);
  const comment: Comment = {
    id,
    ...(author && { author: author.id }),
    ...(datePublished && { datePublished }),
    ...(dateModified && { dateModified }),
    ...(isText(pid) && { inReplyTo: `remark42:${pid}` }),
    ...(deleted === true && { status: 'deleted' }),
    body: deleted ? { type: 'root', children: [] } : html.body(text, textOf(recordOf(locator).url) || undefined),
  };
  return { comment, author };
}

/**
 * Names are HTML. The ids of people who did not sign in, or did so by e-mail, are made of their IP or e-mail address,
 * and so are the addresses of their pictures: those stay where they are, and a name stands for the person.
 */
function readAuthor({ id, name: written, picture }: JsonRecord, html: HtmlReader): Person | undefined {
  const name = html.text(textOf(written));
  if (!name) return undefined;
  if (!isText(id) || /^(anonymous|email)_/.test(id)) return { id: `guest-${name}`, name };
  const image = webUrl(picture);
  return { id, name, ...(image && { image }) };
}
