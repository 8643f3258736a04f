import type { PublishedEssay, SiteEssay } from './essay.js';
import { atomFeed, repliesFeed, repliesPath } from './feeds/atom.js';
import { jsonFeed } from './feeds/json-feed.js';
import { robots, sitemap } from './feeds/sitemap.js';
import type { SiteOptions } from './options.js';
import { archivePage, archivePath, hasArchive, listPage } from './pages/list-pages.js';
import { embedPage, embedPath, oEmbed, oEmbedPath } from './pages/embed-page.js';
import { essayPage, essayPath } from './pages/essay-page.js';
import { redirectPage, redirectsFile, redirectsOf } from './redirects.js';
import { backendOf } from './backends.js';
import { essayAddress, siteOf, type Site, type SiteFinding } from './site.js';
import { siteStyleSheet } from './style-sheet.js';

/** A file of a site: made when its text is asked for, or a copy of one that there is. */
export type SiteFile =
  { readonly text: () => string; readonly copyOf?: undefined } | { readonly copyOf: string; readonly text?: undefined };

/** A site, before it is written anywhere. */
export interface RenderedSite {
  /** By path, with slashes and as it is on disk: not percent-encoded. Texts are made one by one, so that memory does not grow. */
  readonly files: ReadonlyMap<string, SiteFile>;
  readonly findings: readonly SiteFinding[];
}

/**
 * A complete static site of some essays: their pages, a list, feeds, a sitemap, redirects. It reads and writes no file.
 * The same essays and options give the same bytes.
 *
 * @throws {SiteOptionError} for an option that is not what it should be.
 */
export function renderSite(essays: Iterable<SiteEssay>, options: SiteOptions = {}): RenderedSite {
  const site = siteOf(essays, options);
  const files = new Map<string, SiteFile>();
  const add = (path: string, text: () => string): void => void files.set(path, { text });
  for (const essay of site.essays) addEssay(site, essay, files);
  add('index.html', () => listPage(site));
  if (hasArchive(site)) add(archivePath(site), () => archivePage(site));
  add('style.css', () => siteStyleSheet(site));
  add('robots.txt', () => robots(site));
  if (site.url !== undefined) {
    add('feed.xml', () => atomFeed(site));
    add('feed.json', () => jsonFeed(site));
    add('sitemap.xml', () => sitemap(site));
  }
  addScripts(site, files);
  const { redirects, findings } = redirectsOf(site, new Set(files.keys()));
  for (const redirect of redirects)
    if (redirect.path !== undefined) add(redirect.path, () => redirectPage(site, redirect));
  if (redirects.length > 0) add('_redirects', () => redirectsFile(site, redirects));
  return { files, findings: [...findings, ...namelessThreads(site)] };
}

function addEssay(site: Site, essay: PublishedEssay, files: Map<string, SiteFile>): void {
  for (const { path, file } of essay.assets ?? []) files.set(`${essay.slug}/${path}`, { copyOf: file });
  files.set(essayPath(essay), { text: () => essayPage(site, essay) });
  if (site.url !== undefined) files.set(repliesPath(essay), { text: () => repliesFeed(site, essay) });
  if (!site.embed) return;
  files.set(embedPath(essay), { text: () => embedPage(site, essay) });
  if (site.url !== undefined) files.set(oEmbedPath(essay), { text: () => oEmbed(site, essay) });
}

function addScripts(site: Site, files: Map<string, SiteFile>): void {
  const { scripts, folders } = site;
  if (!scripts) return;
  for (const name of scripts.names) files.set(`${folders.scripts}/${name}`, { copyOf: `${scripts.elements}/${name}` });
  for (const name of ['anchors', 'embed', 'redirect'])
    files.set(`${folders.scripts}/${name}.js`, { copyOf: `${scripts.site}/${name}.js` });
  if (site.embed && site.url !== undefined) files.set('frame.js', { copyOf: `${scripts.site}/frame.js` });
}

/** Essays whose backend needs a name for their conversation that nothing says. */
const namelessThreads = (site: Site): readonly SiteFinding[] =>
  site.essays
    .filter((essay) => backendOf(essay, site, essayAddress(site, essay)) === undefined)
    .map(({ slug }) => ({
      essay: slug,
      message: `Expected \`thread\` in the front matter, the name of the conversation at ${site.backend!}, got none: the page shows no live replies`,
    }));
