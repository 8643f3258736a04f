import { SourceError, toSourceError } from '../model/source-error.js';
import type { CommentBatch, CommentSource, RequestOptions } from '../model/source.js';
import type { Report } from './environment.js';
import { fitBatch } from './fit-batch.js';

/** Whom to ask, and how long to wait for an answer, in milliseconds. A source should give up sooner, and say why. */
export interface Asked {
  readonly source: CommentSource;
  readonly patience: number;
  readonly report: Report;
}

/**
 * The answer of a source. Rejects with a SourceError: what the source threw, whatever it was; a `server-fault` when
 * none came in time; at once when aborted, since a source may be slow to notice its signal.
 */
export async function ask<T>(
  { source, patience }: Omit<Asked, 'report'>,
  question: () => Promise<T>,
  { signal }: RequestOptions = {},
): Promise<T> {
  const timeout = AbortSignal.timeout(patience);
  const ended = new Promise<never>((_, reject) => {
    for (const end of [timeout, signal])
      end?.addEventListener('abort', () => reject(end.reason as Error), { once: true });
  });
  try {
    return await Promise.race([question(), ended]);
  } catch (thrown) {
    if (!thrown || thrown !== timeout.reason) throw toSourceError(thrown);
    const message = `Expected \`${source.name}\` to answer within ${patience / 1000} s, got nothing`;
    throw new SourceError('server-fault', message, { cause: thrown });
  }
}

/** A response that tells of at least one comment. */
export async function withComment<T extends CommentBatch>(
  { source, report }: Asked,
  answer: T | undefined,
): Promise<T> {
  const fit = answer && (await fitBatch(source, answer, report));
  if (fit?.comments[0]) return fit;
  const message = `Expected \`${source.name}\` to answer with the comment it stored, got none`;
  throw new SourceError('unreadable-response', message);
}
