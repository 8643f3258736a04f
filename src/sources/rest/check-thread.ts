import { isText } from '../shared/json-value.js';
import { misconfigured } from '../shared/misconfigured.js';

/** The thread's name, or a {@link SourceError} of the kind `misconfigured` that says what it should be like. */
export function checkThread(thread: unknown): string {
  if (isText(thread) && thread.length <= 200) return thread;
  throw misconfigured('rest', 'thread', 'a text of 1 to 200 characters', thread);
}
