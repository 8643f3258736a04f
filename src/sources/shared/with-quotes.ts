import type { CommentBatch } from '../../model/source.js';

/** What a server or a storage has of a comment. Nothing about it has been checked. */
export interface Quoting {
  readonly id?: unknown;
  /** What the writer has marked as quoted, where anything is. */
  readonly quotes?: unknown;
}

/**
 * The batch with what its writers have marked as quoted. Most threads have none of it, and fetch nothing for it; where
 * that cannot be fetched, quotations are found as they are in all other threads, by comparing the texts.
 */
export async function withQuotes(batch: CommentBatch, records: readonly Quoting[]): Promise<CommentBatch> {
  if (!records.some(({ quotes }) => quotes)) return batch;
  const reader = await import('./read-quotes.js').catch(() => undefined);
  return { ...batch, ...reader?.readQuotes(batch.comments, records) };
}
