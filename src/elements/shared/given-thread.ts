import { pageThread } from './thread-name.js';
import { warnOnce } from './warn-once.js';

/** What every odd name has, and few others: only for those is fetched what tells them apart. */
const mayBeOdd = /[[{<?&]|^(null|undefined|nan)$/i;

/**
 * The thread that an element was given: `auto` is the page's path, white space and nothing are no name. An odd name is
 * taken as it is, with one warning.
 */
export function givenThread(given: unknown): string | undefined {
  const name = `${(given ?? '') as string}`.trim();
  if (name === 'auto')
    return pageThread(location.href, document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href);
  if (mayBeOdd.test(name))
    import('./thread-problem.js').then(
      ({ threadProblem }) => {
        const problem = threadProblem(name);
        if (problem) warnOnce(problem);
      },
      () => {},
    );
  return name || undefined;
}
