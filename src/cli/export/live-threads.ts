import { setTimeout } from 'node:timers/promises';
import { loadAllPages } from '../../conversation/load-all-pages.js';
import type { ExportFinding } from '../../export/index.js';
import { SourceError } from '../../model/source-error.js';
import type { CommentBatch, CommentSource, Fetch } from '../../model/source.js';
import { CommandError, exitCodes } from '../exit-codes.js';
import { makeSource, type LiveSource } from './live-sources.js';
import { patientSource } from './patient-source.js';

/** A thread as its source shows it to every reader, whole. Its ids have the name of the source before them. */
export interface LiveThread {
  readonly name: string;
  /** What stands before ids of the source's own, without the colon. */
  readonly prefix: string;
  /** The address of the page, where it is known. */
  readonly url?: string;
  readonly read: CommentBatch;
}

export interface LiveThreadsOptions {
  readonly from: LiveSource;
  readonly endpoint: string;
  readonly threads: readonly string[];
  /** The address of the site that the threads are on. */
  readonly url?: string | undefined;
  readonly fetch?: Fetch;
  readonly progress: (message: string) => void;
  readonly tell: (finding: ExportFinding) => void;
}

/** How long a page of a thread may take with the pauses that its server asks for, in milliseconds. Requests end sooner. */
const patience = 3_600_000;

/**
 * Threads of a source, one after another. What the source says that it does not show is told; so is a thread that cannot
 * be read, where others can.
 *
 * @throws {CommandError} where none can be read.
 */
export async function* liveThreads({
  from,
  endpoint,
  threads,
  url,
  fetch = globalThis.fetch,
  progress,
  tell,
}: LiveThreadsOptions): AsyncIterable<LiveThread> {
  const made = await madeSource(from, endpoint, fetch);
  const source = patientSource(made, { sleep: (seconds) => setTimeout(1_000 * seconds), tell: progress });
  let failed: SourceError | undefined;
  let isAnyRead = false;
  for (const thread of threads) {
    try {
      const report = (expected: string, got: string): void =>
        tell({ code: 'thread/unfit', severity: 'lost', file: thread, expected, got });
      const to = {
        source,
        thread,
        patience,
        report: (_: string, error?: unknown) => report('comments', wordsOf(error)),
      };
      const read = await loadAllPages(to, new AbortController().signal, ({ comments }) =>
        progress(`${thread}: ${comments.length} comments`),
      );
      tellMissing(thread, read, tell);
      if (read.comments.length === 0) continue;
      isAnyRead = true;
      const address = addressOf(thread, url);
      yield { name: thread, prefix: source.name, ...(address !== undefined && { url: address }), read };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      failed ??= error;
      tell({
        ...{ code: 'thread/unread', severity: 'refused', file: thread },
        ...{ expected: `a thread of ${from}`, got: error.message },
      });
    }
  }
  if (isAnyRead) return;
  if (failed)
    throw new CommandError(failed.kind === 'misconfigured' ? exitCodes.usage : exitCodes.unreadable, failed.message);
  throw new CommandError(exitCodes.unreadable, `Expected ${threads.join(', ')} to have comments, got none`);
}

/** A source that cannot be made is named wrongly. */
async function madeSource(from: LiveSource, endpoint: string, fetch: Fetch): Promise<CommentSource> {
  try {
    return await makeSource(from, endpoint, fetch);
  } catch (error) {
    if (error instanceof SourceError || error instanceof RangeError || error instanceof TypeError)
      throw new CommandError(exitCodes.usage, `${error.message} (--endpoint)`);
    throw error;
  }
}

function tellMissing(
  file: string,
  { comments, total, moreAt }: CommentBatch,
  tell: (finding: ExportFinding) => void,
): void {
  const shown = comments.filter(({ status }) => status !== 'deleted').length;
  const got = `${shown} that everyone can read`;
  if (moreAt !== undefined)
    tell({
      ...{ code: 'thread/part', severity: 'lost', file, got },
      expected: total === undefined ? 'the whole thread' : `${total} comments`,
      suggestion: `read the rest at ${moreAt}`,
    });
  else if (total !== undefined && total > shown)
    tell({
      ...{ code: 'thread/count', severity: 'doubtful', file, got },
      expected: `${total} comments, as the source counts`,
    });
  else if (shown === 0)
    tell({ code: 'thread/empty', severity: 'doubtful', file, expected: 'a thread with comments', got: 'none' });
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'what is none');

/** The address of the page, where the name of its thread is one, or a path on the site. */
function addressOf(thread: string, site: string | undefined): string | undefined {
  try {
    const { href, protocol } = new URL(thread, thread.startsWith('/') ? site : undefined);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
