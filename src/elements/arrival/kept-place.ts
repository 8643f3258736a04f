const name = 'colloquy-place';

/** Remembers for this tab how far the page is scrolled: a reload finds less of the page than the reader has left. */
export function keepPlace(): void {
  try {
    sessionStorage.setItem(name, JSON.stringify([location.href, scrollY]));
  } catch {
    // Storage is not allowed: the browser restores the place as well as it can.
  }
}

// A simulated DOM (jsdom) keeps no such entries.
const navigations = (): PerformanceNavigationTiming[] =>
  (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];

/** Whether the browser has loaded this page again, by a reload or on the way back or forward, and not a router since. */
function isLoadedAgain(): boolean {
  const [entry] = navigations();
  const withoutFragment = (address: string): string => address.split('#')[0]!;
  return (
    /^(reload|back_forward)$/.test(entry?.type ?? '') && withoutFragment(entry!.name) === withoutFragment(location.href)
  );
}

/** Whether the page has been loaded so lately that its scrolling is taken to be the browser's, which restores the place. */
export function isBrowserRestoring(): boolean {
  const [{ loadEventEnd = 0 } = {}] = navigations();
  return loadEventEnd === 0 || performance.now() - loadEventEnd < 1000;
}

/** How far a page that was loaded again had been scrolled; undefined where there is nothing to restore. */
export function placeToRestore(): number | undefined {
  if (!isLoadedAgain()) return undefined;
  try {
    const [address, top] = JSON.parse(sessionStorage.getItem(name) ?? '[]') as unknown[];
    if (address === location.href && typeof top === 'number') return top;
  } catch {
    // Storage is not allowed, or holds something else.
  }
  return scrollY > 0 ? scrollY : undefined;
}
