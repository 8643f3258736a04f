import { pageThread, threadProblem } from './thread-name.js';
import { warnOnce } from './warn-once.js';

/**
 * The thread that an element was given: `auto` is the page's path, white space and nothing are no name. An odd name is
 * taken as it is, with one warning.
 */
export function givenThread(given: unknown): string | undefined {
  const name = `${(given ?? '') as string}`.trim();
  if (name === 'auto') return pageThread(location.href, document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href);
  const problem = threadProblem(name);
  if (problem) warnOnce(problem);
  return name || undefined;
}
