import { alternatesOf } from '../alternates.js';
import type { PublishedEssay } from '../essay.js';
import { markup, type Markup } from '../markup.js';
import { archivePath, hasArchive } from '../pages/list-pages.js';
import { addressOf, canonicalAddress, essayAddress, type Site } from '../site.js';

/** An essay in other languages, as Google reads it in a sitemap. */
const inOtherLanguages = (site: Site, essay: PublishedEssay): readonly Markup[] =>
  alternatesOf(site, essay).map(
    ({ language, url }) => markup`<xhtml:link rel="alternate" hreflang="${language}" href="${url}"/>`,
  );

/** The addresses of all pages that search engines are to know: https://www.sitemaps.org/protocol.html */
export function sitemap(site: Site): string {
  const essays = site.essays.filter(
    // A page that names another as the one to keep does not belong here.
    (essay) => !essay.draft && canonicalAddress(site, essay) === essayAddress(site, essay),
  );
  const isTranslated = essays.some((essay) => alternatesOf(site, essay).length > 0);
  const url = (address: string | undefined, changed?: string, others: readonly Markup[] = []) =>
    markup`<url><loc>${address}</loc>${changed !== undefined && markup`<lastmod>${changed}</lastmod>`}${others}</url>\n`;
  return `${markup`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${isTranslated && markup` xmlns:xhtml="http://www.w3.org/1999/xhtml"`}>
${url(site.url)}${hasArchive(site) && url(addressOf(site, archivePath(site).replace(/index\.html$/, '')))}${essays.map((essay) => url(essayAddress(site, essay), (essay.article.dateModified ?? essay.article.datePublished)?.slice(0, 10), inOtherLanguages(site, essay)))}</urlset>
`}`;
}

/** Everything may be read: https://www.rfc-editor.org/rfc/rfc9309 */
export const robots = (site: Site): string =>
  `User-agent: *\nAllow: /\n${site.url === undefined ? '' : `\nSitemap: ${site.url}sitemap.xml\n`}`;
