import { lightMarkdown } from '../../formats/light-markdown.js';
import { SourceError } from '../../model/source-error.js';
import type { HtmlReader, Reply, SentBatch } from '../../model/source.js';
import { batchOf } from '../shared/batch.js';
import { recordOf, unreadable } from '../shared/json-value.js';
import { jsonOf, type HttpAnswer } from '../shared/request.js';
import { guest, readComment } from './read-comment.js';

/** What WordPress stored. It answers in the same way for replies that it throws away at once. */
export function storedReply(answer: HttpAnswer, html: HtmlReader): SentBatch {
  const json = jsonOf(answer);
  const read = readComment(json, html);
  const { status } = recordOf(json);
  if (!read || typeof status !== 'string') throw unreadable(answer.url, 'a comment', json);
  if (status === 'approved') return batchOf([read]);
  if (status === 'hold') return batchOf([{ ...read, comment: { ...read.comment, status: 'held' } }]);
  throw new SourceError('refused', `Expected ${answer.url} to publish or hold the reply, got the status "${status}"`);
}

/** A reply that WordPress has and shows to nobody. Its id there is not known. */
export function heldReply({ key, text, inReplyTo, name = '', website }: Reply): SentBatch {
  const author = guest(name.trim(), website);
  return batchOf([{
    author,
    comment: {
      id: `held-${key}`,
      ...(author && { author: author.id }),
      ...(inReplyTo !== undefined && { inReplyTo }),
      status: 'held',
      body: lightMarkdown(text),
    },
  }]);
}
