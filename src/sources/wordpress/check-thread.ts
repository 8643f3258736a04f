import { SourceError } from '../../model/source-error.js';

/** The id of a post, or a {@link SourceError} that says what it should be like. */
export function checkThread(thread: string): string {
  if (/^[1-9]\d{0,15}$/.test(thread)) return thread;
  const got = JSON.stringify(thread);
  throw new SourceError('misconfigured', `Expected \`thread\` to be the id of a WordPress post such as "42", got ${got}`);
}
