import { SourceError } from '../../model/source-error.js';
import type { Comment } from '../../model/comment.js';
import type { CommentBatch, CommentSource } from '../../model/source.js';

interface Question {
  readonly thread: string;
  readonly answer: (count: number) => void;
  readonly fail: (error: unknown) => void;
}

/** What has been asked of each source since the last time it was asked for counts. */
const questions = new Map<CommentSource, Question[]>();

/**
 * The number of comments of a thread. What is asked in one go is asked of the source in one go: a list of fifty
 * articles costs one request, where the backend can. Rejects with a SourceError.
 */
export function countTogether(source: CommentSource, thread: string): Promise<number> {
  return new Promise((answer, fail) => {
    const asked = questions.get(source);
    if (asked) asked.push({ thread, answer, fail });
    else {
      questions.set(source, [{ thread, answer, fail }]);
      // After every element of the page has said what it is about.
      setTimeout(() => void ask(source));
    }
  });
}

async function ask(source: CommentSource): Promise<void> {
  const asked = questions.get(source) ?? [];
  questions.delete(source);
  const threads = [...new Set(asked.map(({ thread }) => thread))];
  try {
    const counts = source.count ? await source.count(threads) : await countBySize(source, threads);
    if (!(counts instanceof Map))
      throw new SourceError(
        'unreadable-response',
        `Expected \`${source.name}\` to count with a Map, got something else`,
      );
    for (const { thread, answer, fail } of asked) {
      const count: unknown = counts.get(thread);
      // What a source does not tell is not 0.
      if (Number.isSafeInteger(count)) answer(count as number);
      else
        fail(
          new SourceError(
            'unreadable-response',
            `Expected \`${source.name}\` to count "${thread}" with a whole number, got something else`,
          ),
        );
    }
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}

/** For a source that cannot count: what it says beside the first page of each thread. */
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
