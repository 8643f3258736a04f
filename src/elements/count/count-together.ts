import { SourceError } from '../../model/source-error.js';
import type { Comment } from '../../model/comment.js';
import type { CommentBatch, CommentSource } from '../../model/source.js';

interface PendingCount {
  readonly thread: string;
  readonly resolve: (count: number) => void;
  readonly reject: (error: unknown) => void;
}

/** The counts to request from each source. */
const pending = new Map<CommentSource, PendingCount[]>();

/**
 * The number of comments of a thread. Calls in one task share a request, where the backend can: a list of fifty
 * articles costs one. Rejects with a SourceError.
 */
export function countTogether(source: CommentSource, thread: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = pending.get(source);
    if (asked) asked.push({ thread, resolve, reject });
    else {
      pending.set(source, [{ thread, resolve, reject }]);
      // After every element of the page has named its thread.
      setTimeout(() => void requestCounts(source));
    }
  });
}

async function requestCounts(source: CommentSource): Promise<void> {
  const asked = pending.get(source) ?? [];
  pending.delete(source);
  const threads = [...new Set(asked.map(({ thread }) => thread))];
  try {
    const counts = source.count ? await source.count(threads) : await countBySize(source, threads);
    if (!(counts instanceof Map))
      throw new SourceError(
        'unreadable-response',
        `Expected \`${source.name}\` to count with a Map, got something else`,
      );
    for (const { thread, resolve, reject } of asked) {
      const count: unknown = counts.get(thread);
      // A missing count is not 0.
      if (Number.isSafeInteger(count)) resolve(count as number);
      else
        reject(
          new SourceError(
            'unreadable-response',
            `Expected \`${source.name}\` to count "${thread}" with a whole number, got something else`,
          ),
        );
    }
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}

/** For a source that cannot count: the total that comes with the first page of each thread. */
async function countBySize(source: CommentSource, threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const sizes = threads.map(async (thread) => {
    const { total, comments, next } = ((await source.load(thread)) ?? {}) as Partial<CommentBatch>;
    if (total === undefined && (next !== undefined || !Array.isArray(comments))) {
      throw new SourceError(
        'unreadable-response',
        `Expected \`${source.name}\` to say how many comments there are, got none`,
      );
    }
    return [
      thread,
      total ?? comments!.filter((comment: Comment | null) => comment?.status !== 'deleted').length,
    ] as const;
  });
  return new Map(await Promise.all(sizes));
}
