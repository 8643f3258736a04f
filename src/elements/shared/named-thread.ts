import { pageThread } from './thread-name.js';

/** The thread that a page names: `auto` is the page's path, white space and nothing are no name. */
export function namedThread(given: unknown): string | undefined {
  const name = `${(given ?? '') as string}`.trim();
  if (name === 'auto')
    return pageThread(location.href, document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href);
  return name || undefined;
}
