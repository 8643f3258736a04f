import type { lightMarkdown } from '../../formats/light-markdown.js';
import type { CommentBatch, SentBatch } from '../../model/source.js';
import { batchOf } from '../shared/batch.js';
import { countOf, isText, recordOf, recordsOf, unreadable, type JsonRecord } from '../shared/json-value.js';
import { withQuotes } from '../shared/with-quotes.js';
import { readComment } from './read-comment.js';

/** The JSON of a successful response, and how to read its texts. */
export interface ReadResponse {
  readonly url: string;
  readonly json: unknown;
  /** How what was typed is read. */
  readonly read: typeof lightMarkdown;
}

/** `Page` of openapi.json; of `Changes`, what a page has as well. */
export async function readPage({ url, json, read }: ReadResponse): Promise<CommentBatch> {
  const { comments, total, next, closed } = recordOf(json);
  if (!Array.isArray(comments)) throw unreadable(url, '{ comments: […] }', json);
  return {
    ...(await readAll(recordsOf(comments), read)),
    total: countOf(total),
    closed: closed === true,
    ...(isText(next) && { next }),
  };
}

/** `Stored` and `Changed` of openapi.json. */
export async function readSent({ url, json, read }: ReadResponse): Promise<SentBatch> {
  const { comment, secret } = recordOf(json);
  const batch = await readAll([recordOf(comment)], read);
  if (batch.comments.length === 0) throw unreadable(url, '{ comment: {…} }', json);
  return { ...batch, ...(isText(secret) && { secret }) };
}

/** A comment that cannot be read is left out, so that the others can. */
const readAll = (values: readonly JsonRecord[], read: typeof lightMarkdown): Promise<CommentBatch> =>
  withQuotes(batchOf(values.flatMap((value) => readComment(value, read) ?? [])), values);
