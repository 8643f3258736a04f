/**
 * The path of a page, as a name for its thread: without query, fragment and a trailing `index.html`, so that all
 * addresses of the page share one conversation. A canonical address goes first.
 */
export function pageThread(address: string, canonical?: string): string {
  const url = URL.canParse(canonical ?? '', address) && canonical ? new URL(canonical, address) : new URL(address);
  return url.pathname.replace(/\/index\.html?$/, '/');
}
