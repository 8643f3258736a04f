import { SourceError } from '../../model/source-error.js';
import { isText } from '../shared/json-value.js';

/** The thread's name, or a {@link SourceError} of the kind `misconfigured` that says what it should be like. */
export function checkThread(thread: unknown): string {
  if (isText(thread) && thread.length <= 200) return thread;
  const message = `Expected \`thread\` to have 1 to 200 characters, got ${JSON.stringify(thread)}`;
  throw new SourceError('misconfigured', message);
}
