import { oddThread, pageThread } from './thread-name.js';
import { warnOnce } from './warn-once.js';

/**
 * The thread that an element was given: `auto` is the page's path, white space and nothing are no name. An odd name is
 * taken as it is, with one warning.
 */
export function givenThread(given: unknown): string | undefined {
  const name = `${(given ?? '') as string}`.trim();
  if (name === 'auto') return pageThread(location.href, document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href);
  if (oddThread.test(name)) void import('./thread-problem.js').then(({ threadProblem }) => warnOnce(threadProblem(name)!), () => {});
  return name || undefined;
}
