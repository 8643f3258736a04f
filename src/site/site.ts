import type { Article } from '../model/article.js';
import { backendOf, type BackendAttributes } from './backends.js';
import { encodePath } from './addresses.js';
import { newestFirst, type PublishedEssay, type SiteEssay } from './essay.js';
import { directionOf, wordsOf, type PageWords } from './language.js';
import { settingsOf, type Settings, type SiteOptions } from './options.js';

/** Something that a site could not do as its files say. */
export interface SiteFinding {
  /** The slug of the essay that it is about. */
  readonly essay: string;
  readonly message: string;
}

/** What the pages of a site have in common. */
export interface Site extends Settings {
  /** Those that have a page, newest first. */
  readonly essays: readonly PublishedEssay[];
  /** The folders of the site's own pages and scripts: names that no essay has. */
  readonly folders: { readonly scripts: string; readonly archive: string };
}

/** The language of a page, with the words for it. */
export interface PageLanguage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: PageWords;
}

/** Checks options, and puts the essays into the order of lists. */
export function siteOf(essays: Iterable<SiteEssay>, options: SiteOptions): Site {
  const settings = settingsOf(options);
  const published: PublishedEssay[] = [];
  for (const essay of essays) {
    const { article } = essay.discussion;
    if (article && (!essay.draft || settings.drafts)) published.push({ ...essay, article });
  }
  const slugs = new Set(published.map(({ slug }) => slug.toLowerCase()));
  const free = (name: string): string => {
    for (let number = 1; ; number += 1) {
      const folder = number === 1 ? name : `${name}-${number}`;
      if (!slugs.has(folder)) return folder;
    }
  };
  return {
    ...settings,
    essays: published.sort(newestFirst),
    folders: { scripts: free('colloquy'), archive: free('archive') },
  };
}

/** The language of an essay's page, or of the lists. */
export function languageOfPage(site: Site, article?: Article): PageLanguage {
  const language = article?.inLanguage ?? site.language;
  return { language, direction: directionOf(language), words: wordsOf(language) };
}

/** The address of a file of the site; undefined for a site without an address. */
export const addressOf = ({ url }: Site, path: string): string | undefined =>
  url === undefined ? undefined : url + encodePath(path);

/** The address of an essay's own page. */
export const essayAddress = (site: Site, { slug }: SiteEssay): string | undefined => addressOf(site, `${slug}/`);

/** The address that search engines are to keep: where the essay was first published, if that is another site. */
export function canonicalAddress(site: Site, essay: PublishedEssay): string | undefined {
  const { url } = essay.article;
  const own = essayAddress(site, essay);
  return url === undefined || (own !== undefined && new URL(url).origin === new URL(own).origin) ? own : url;
}

/** The essay as its page shows it: an address on this very site is not where it was first published. */
export function shownArticle(site: Site, { article }: PublishedEssay): Article {
  const { url, ...rest } = article;
  return url !== undefined && site.url !== undefined && new URL(url).origin !== new URL(site.url).origin
    ? article
    : rest;
}

/** The headline of an essay, or a word where it has none. */
export const headlineOf = ({ article }: PublishedEssay, { words }: PageLanguage): string =>
  article.headline.trim() || words.site.untitled;

/** What the elements of an essay's page are told of their backend. */
export const backendOfEssay = (site: Site, essay: PublishedEssay): BackendAttributes =>
  backendOf(essay, site, essayAddress(site, essay)) ?? { backend: 'none' };
