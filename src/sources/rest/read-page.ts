import type { lightMarkdown } from '../../formats/light-markdown.js';
import type { isAuthoredLink } from '../../model/is-quote-link.js';
import type { CommentBatch, SentBatch } from '../../model/source.js';
import { countOf, isText, recordOf, unreadable } from '../shared/json-value.js';
import { readComment, type ReadComment } from './read-comment.js';

/** An answer that said yes. */
export interface Answered {
  readonly url: string;
  readonly json: unknown;
  /** How what was typed is read. */
  readonly read: typeof lightMarkdown;
  /** Whether something is a quotation that its writer has marked. */
  readonly isLink: typeof isAuthoredLink;
}

/** `Page` of openapi.json. A comment that cannot be read is left out, so that the others can. */
export function readPage({ url, json, read, isLink }: Answered): CommentBatch {
  const { comments, total, next, closed } = recordOf(json);
  if (!Array.isArray(comments)) throw unreadable(url, '{ comments: […] }', json);
  return {
    ...batchOf(comments.flatMap((comment) => readComment(comment, read, isLink) ?? [])),
    total: countOf(total),
    closed: closed === true,
    ...(isText(next) && { next }),
  };
}

/** `Stored` and `Changed` of openapi.json. */
export function readSent({ url, json, read, isLink }: Answered): SentBatch {
  const { comment, secret } = recordOf(json);
  const found = readComment(comment, read, isLink);
  if (!found) throw unreadable(url, '{ comment: {…} }', json);
  return { ...batchOf([found]), ...(isText(secret) && { secret }) };
}

function batchOf(read: readonly ReadComment[]): CommentBatch {
  const people = new Map(read.flatMap(({ author }) => (author ? [[author.id, author]] : [])));
  const quoteLinks = read.flatMap(({ quotes }) => quotes);
  return { ...(quoteLinks.length > 0 && { quoteLinks }), comments: read.map(({ comment }) => comment), people: [...people.values()] };
}
