import { isAuthoredLink } from '../model/is-quote-link.js';
import { isSound } from '../model/is-sound.js';
import { SourceError } from '../model/source-error.js';
import type { CommentBatch, CommentSource } from '../model/source.js';
import type { Report } from './environment.js';

const isOptional = (value: unknown, type: 'string' | 'number' | 'boolean'): boolean =>
  value === undefined || typeof value === type;

/** Whether the response of a source is what it should be. */
function isBatch(value: unknown): value is CommentBatch {
  try {
    const { comments, people, quoteLinks, total, next, moreAt, closed } = value as CommentBatch;
    return (
      Array.isArray(comments) &&
      Array.isArray(people) &&
      isSound({ comments, people }) &&
      (quoteLinks === undefined || (Array.isArray(quoteLinks) && quoteLinks.every(isAuthoredLink))) &&
      isOptional(total, 'number') &&
      isOptional(next, 'string') &&
      isOptional(moreAt, 'string') &&
      isOptional(closed, 'boolean')
    );
  } catch {
    return false; // it is no object, or reading it throws
  }
}

/**
 * The response of a source, without what is unfit in it: one comment that is damaged keeps no other from being shown.
 * Rejects with a {@link SourceError} where there are no comments in it at all.
 */
export async function fitBatch<T extends CommentBatch>(
  { name }: CommentSource,
  response: T,
  report: Report,
): Promise<T> {
  if (isBatch(response)) return verified(response);
  const { salvageBatch } = await import('../model/salvage-batch.js');
  const { batch, error } = salvageBatch(response);
  if (!batch) {
    throw new SourceError(
      'unreadable-response',
      `Expected \`${name}\` to return a list of comments and their people, got something else`,
      { cause: error },
    );
  }
  if (error) report(`Colloquy left out what is unfit in the response of \`${name}\`.`, error);
  return verified(batch as T);
}

/** The batch with those quotations alone that its comments make by their own words. */
async function verified<T extends CommentBatch>(batch: T): Promise<T> {
  const { quoteLinks: links, ...others } = batch;
  if (!links?.length) return batch;
  // Where the check cannot be fetched, quotations are found by comparing the texts, as in all other threads.
  const check = await import('./verified-quotes.js').catch(() => undefined);
  const quoteLinks = check?.verifiedQuotes(batch.comments, links) ?? [];
  return { ...(others as T), ...(quoteLinks.length > 0 && { quoteLinks }) };
}
