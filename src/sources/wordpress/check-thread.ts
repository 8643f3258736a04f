import { misconfigured } from '../shared/misconfigured.js';

/** The id of a post, or a {@link SourceError} that says what it should be like. */
export function checkThread(thread: string): string {
  if (/^[1-9]\d{0,15}$/.test(thread)) return thread;
  throw misconfigured('wordpress', 'thread', 'a post such as "42"', thread);
}
