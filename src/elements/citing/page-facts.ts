/** The name of the site, as the page gives it to those who share it; its host otherwise. */
export function siteName(): string {
  const names = ['meta[property="og:site_name"]', 'meta[name="application-name"]'];
  for (const name of names) {
    const content = document.querySelector<HTMLMetaElement>(name)?.content.trim();
    if (content) return content;
  }
  return location.hostname.replace(/^www\./, '');
}

/** The address of the page that is meant to last, without a fragment: that of its canonical link, if it is of this site. */
export function lastingAddress(): string {
  const here = location.href.replace(/#.*$/, '');
  const href = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  if (!href || !URL.canParse(href)) return here;
  const { host, protocol } = new URL(href);
  // That of another page, or of the whole site, says nothing of this one.
  return host === location.host && /^https?:$/.test(protocol) ? href.replace(/#.*$/, '') : here;
}

/** Today, for the reader, as an ISO 8601 date. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
