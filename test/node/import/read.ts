import { readThreads, type ImportReport, type ReadThreadsOptions, type Thread } from '../../../src/import/index.js';
import type { Comment } from '../../../src/model/index.js';
import { plainText } from '../../../src/model/index.js';

/** All threads of an input, and the report. */
export async function read(
  source: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: ReadThreadsOptions = {},
): Promise<{ readonly threads: readonly Thread[]; readonly report: ImportReport }> {
  const reading = readThreads(source, options);
  const threads: Thread[] = [];
  for await (const thread of reading) threads.push(thread);
  return { threads, report: reading.report() };
}

/** A comment as a line, so that a test shows what it expects at a glance. */
export const line = (thread: Thread, { id, author, datePublished, inReplyTo, status, kind, body }: Comment): string => {
  const name = thread.discussion.people?.find((one) => one.id === author)?.name;
  const parts = [`#${id}`, name ?? '–', datePublished ?? 'undated', inReplyTo && `→ ${inReplyTo}`, status, kind];
  return `${parts.filter(Boolean).join(' ')}: ${plainText(body).replaceAll('\n\n', ' ¶ ').replaceAll('\n', ' ⏎ ')}`;
};

/** All comments of a thread as lines. */
export const lines = (thread: Thread | undefined): readonly string[] =>
  thread?.discussion.comments?.map((comment) => line(thread, comment)) ?? [];

/** What of the count does not add up: 0 where it does. */
export const unaccounted = ({ read: all, written, leftOut, threads }: ImportReport): number => {
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
  return Math.abs(all - written - sum(leftOut)) + Math.abs(threads.read - threads.written - sum(threads.leftOut));
};
