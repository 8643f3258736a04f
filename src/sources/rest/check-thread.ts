import { misconfigured } from '../shared/misconfigured.js';
import { isThread } from './addresses.js';

/** The thread's name, or a {@link SourceError} of the kind `misconfigured` that says what it should be like. */
export function checkThread(thread: unknown): string {
  if (isThread(thread)) return thread;
  throw misconfigured('rest', 'thread', 'a text of 1 to 200 characters', thread);
}
