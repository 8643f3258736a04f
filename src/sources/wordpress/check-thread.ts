import { misconfigured } from '../shared/misconfigured.js';
import { isPost } from './addresses.js';

/** The id of a post, or a {@link SourceError} that says what it should be like. */
export function checkThread(thread: string): string {
  if (isPost(thread)) return thread;
  throw misconfigured('wordpress', 'thread', 'a post such as "42"', thread);
}
