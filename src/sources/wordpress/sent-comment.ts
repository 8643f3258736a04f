import { lightMarkdown } from '../../formats/light-markdown.js';
import { isLike } from '../../model/like-text.js';
import { plainText } from '../../model/plain-text.js';
import { SourceError } from '../../model/source-error.js';
import type { HtmlReader, Reply, SentBatch } from '../../model/source.js';
import { batchOf } from '../shared/batch.js';
import { recordOf, unreadable } from '../shared/json-value.js';
import { jsonOf, type HttpResponse } from '../shared/request.js';
import type { NewComment } from './new-comment.js';
import { guest, readComment } from './read-comment.js';

/**
 * What WordPress stored of a comment. Its response looks the same for one that it throws away at once. What gives back
 * another text comes from a cache on the way, and nothing was stored.
 */
export function storedReply(
  response: HttpResponse,
  html: HtmlReader,
  { content }: Pick<NewComment, 'content'>,
): SentBatch {
  const json = jsonOf(response);
  const read = readComment(json, html);
  const { status } = recordOf(json);
  if (!read || typeof status !== 'string') throw unreadable(response.url, 'a comment', json);
  if (status !== 'approved' && status !== 'hold') {
    throw new SourceError(
      'refused',
      `Expected ${response.url} to publish or hold the reply, got the status "${status}"`,
    );
  }
  if (!isLike(plainText(read.comment.body), plainText(html.body(content)))) {
    throw new SourceError(
      'unreadable-response',
      `Expected ${response.url} to give back the reply that was sent, got another one`,
    );
  }
  if (status === 'approved') return batchOf([read]);
  return batchOf([{ ...read, comment: { ...read.comment, status: 'held' } }]);
}

/** A reply that WordPress has and shows to no one. Its id there is not known. */
export function heldReply({ key, text, inReplyTo, name = '', website }: Reply): SentBatch {
  const author = guest(name.trim(), website);
  return batchOf([
    {
      author,
      comment: {
        id: `held-${key}`,
        ...(author && { author: author.id }),
        ...(inReplyTo !== undefined && { inReplyTo }),
        status: 'held',
        body: lightMarkdown(text),
      },
    },
  ]);
}
