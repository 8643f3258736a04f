import { markup } from '../markup.js';
import { archivePath, hasArchive } from '../pages/list-pages.js';
import { addressOf, canonicalAddress, essayAddress, type Site } from '../site.js';

/** The addresses of all pages that search engines are to know: https://www.sitemaps.org/protocol.html */
export function sitemap(site: Site): string {
  const essays = site.essays.filter(
    // A page that names another as the one to keep does not belong here.
    (essay) => !essay.draft && canonicalAddress(site, essay) === essayAddress(site, essay),
  );
  const url = (address: string | undefined, changed?: string) =>
    markup`<url><loc>${address}</loc>${changed !== undefined && markup`<lastmod>${changed}</lastmod>`}</url>\n`;
  return `${markup`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${url(site.url)}${hasArchive(site) && url(addressOf(site, archivePath(site).replace(/index\.html$/, '')))}${essays.map((essay) => url(essayAddress(site, essay), (essay.article.dateModified ?? essay.article.datePublished)?.slice(0, 10)))}</urlset>
`}`;
}

/** Everything may be read: https://www.rfc-editor.org/rfc/rfc9309 */
export const robots = (site: Site): string =>
  `User-agent: *\nAllow: /\n${site.url === undefined ? '' : `\nSitemap: ${site.url}sitemap.xml\n`}`;
