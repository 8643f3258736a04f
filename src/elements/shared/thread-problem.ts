/** What is no name, because a script or a template made it of something missing, or one that each visitor gets another of. */
const oddThread: RegExp =
  /^(null|undefined|NaN|\[object .*\])$|\{\{|\{%|<%|\$\{|[?&](utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_eid|yclid|twclid|igshid)=/i;

/** What is wrong with the name of a thread, and what would happen; undefined for a good name. */
export function threadProblem(name: string): string | undefined {
  const [found, missing, tracking] = oddThread.exec(name) ?? [];
  if (found === undefined) return undefined;
  const happens = tracking
    ? `\`${tracking}\` differs from link to link, so that visitors would see different conversations`
    : `${missing ? 'every page with the same mistake' : 'every page made with this template'} would share one conversation`;
  return `Expected \`thread\` to be the name of a page's thread, got ${JSON.stringify(name)}: ${happens}. Write thread="auto" for the page's path.`;
}
