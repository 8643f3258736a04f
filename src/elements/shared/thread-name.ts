/**
 * The path of a page, as a name for its thread: without query, fragment and a trailing `index.html`, so that all
 * addresses of the page share one conversation. A canonical address goes first.
 */
export function pageThread(address: string, canonical?: string): string {
  const url = URL.canParse(canonical ?? '', address) && canonical ? new URL(canonical, address) : new URL(address);
  return url.pathname.replace(/\/index\.html?$/, '/');
}

/** What is no name, because a script or a template made it of something missing, or one that each visitor gets another of. */
const odd = /^(null|undefined|NaN|\[object .*\])$|\{\{|\{%|\$\{|[?&](utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_eid|yclid|twclid|igshid)=/i;

/** What is wrong with the name of a thread, and what would happen; undefined for a good name. */
export function threadProblem(name: string): string | undefined {
  const [found, missing, tracking] = odd.exec(name) ?? [];
  if (found === undefined) return undefined;
  const happens = tracking
    ? `\`${tracking}\` differs from link to link, so that visitors would see different conversations`
    : `${missing ? 'every page with the same mistake' : 'every page made with this template'} would share one conversation`;
  return `Expected \`thread\` to be the name of a page's thread, got ${JSON.stringify(name)}: ${happens}. Write thread="auto" for the page's path.`;
}
