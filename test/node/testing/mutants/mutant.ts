import type { Comment } from '../../../../src/model/comment.js';
import type { Person } from '../../../../src/model/person.js';
import { toSourceError, SourceError, type SourceErrorKind } from '../../../../src/model/source-error.js';
import type { CommentBatch, SentBatch } from '../../../../src/model/source.js';
import type { GivenOptions } from '../../../../src/testing/index.js';
import { html } from '../html.js';
import { memorySource, type MemorySource } from '../memory-source.js';

export type Source = MemorySource;

/** The reference source with one fault. */
export interface Mutant {
  /** The rule that has to notice. */
  readonly rule: string;
  /** What is wrong: completes "a source that …". */
  readonly fault: string;
  make(given: GivenOptions): Partial<Source>;
}

export const good = (given: GivenOptions): Source => memorySource({ ...given, html });

/** A mutant made of a source that keeps the rules. */
export const mutant = (
  rule: string,
  fault: string,
  change: (source: Source, given: GivenOptions) => Partial<Source>,
): Mutant => ({
  rule,
  fault,
  make(given) {
    const source = good(given);
    return { ...source, ...change(source, given) };
  },
});

type Change = (batch: SentBatch) => SentBatch;

/** Changes every batch that a source delivers. */
export const batches = (source: Source, change: Change): Partial<Source> => ({
  load: async (...asked) => change(await source.load(...asked)),
  send: async (...asked) => change(await source.send(...asked)),
  edit: async (...asked) => change(await source.edit(...asked)),
});

/** Changes every comment; those for which there is nothing are left out. */
export const comments = (source: Source, change: (comment: Comment) => object | undefined): Partial<Source> =>
  batches(source, (batch) => ({
    ...batch,
    comments: batch.comments.map(change).filter((comment): comment is Comment => comment !== undefined),
  }));

/** Changes the pages that are read, and nothing else. */
export const pages = (
  source: Source,
  change: (batch: CommentBatch, cursor?: string) => CommentBatch,
): Partial<Source> => ({
  load: async (thread, options) => change(await source.load(thread, options), options?.cursor),
});

/** The same failures, said to be of another kind. */
export async function rekind<T>(kind: SourceErrorKind, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (thrown) {
    throw new SourceError(kind, toSourceError(thrown).message, { cause: thrown });
  }
}

/** Changes everyone who is delivered. */
export const people = (source: Source, change: (person: Person) => Person): Partial<Source> =>
  batches(source, (batch) => ({ ...batch, people: batch.people.map(change) }));

export const paragraph = (value: string): Comment['body'] => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});
