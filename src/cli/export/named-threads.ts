import { readFileSync } from 'node:fs';
import { CommandError, exitCodes } from '../exit-codes.js';

interface NamedThreads {
  readonly endpoint: string;
  /** Each once. */
  readonly threads: readonly string[];
  readonly url?: string | undefined;
}

/** The threads that options name: each with `--thread`, and those of the file of `--threads`, one a line. */
export function namedThreads({
  thread = [],
  threads: file,
  endpoint = '',
  url,
}: {
  readonly thread?: readonly string[];
  readonly threads?: string;
  readonly endpoint?: string;
  readonly url?: string;
}): NamedThreads {
  const listed = file === undefined ? [] : readFileSync(file === '-' ? 0 : file, 'utf8').split(/\r?\n/);
  const lines = listed
    .map((line) => line.replace(/^\ufeff/, '').trim())
    .filter((line) => line && !line.startsWith('#'));
  const threads = [...new Set([...thread, ...lines])];
  if (threads.length > 0) return { endpoint, threads, ...(url !== undefined && { url }) };
  throw new CommandError(
    exitCodes.usage,
    file === undefined
      ? 'Expected --thread or --threads with --from, got none'
      : `Expected ${file} to name threads, one a line, got none`,
  );
}
