/**
 * The path of a page, as a name for its thread: without query, fragment and a trailing `index.html`, so that all
 * addresses of the page share one conversation. A canonical address goes first.
 */
export function pageThread(address: string, canonical?: string): string {
  const url = URL.canParse(canonical ?? '', address) && canonical ? new URL(canonical, address) : new URL(address);
  return url.pathname.replace(/\/index\.html?$/, '/');
}

/** What is no name, because a script or a template made it of something missing, or one that each visitor gets another of. */
export const oddThread: RegExp = /^(null|undefined|NaN|\[object .*\])$|\{\{|\{%|<%|\$\{|[?&](utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_eid|yclid|twclid|igshid)=/i;

