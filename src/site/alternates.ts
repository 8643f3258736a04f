import type { PublishedEssay } from './essay.js';
import { publicEssay } from './public-essay.js';
import { canonicalAddress, type Site } from './site.js';

/** One language that an essay can be read in, and where. */
export interface Alternate {
  readonly language: string;
  readonly url: string;
  readonly headline?: string | undefined;
}

/**
 * The same essay in other languages, and this one before them, as search engines want it in a head and in a sitemap
 * (https://developers.google.com/search/docs/specialty/international/localized-versions). None where there are no others.
 */
export function alternatesOf(site: Site, essay: PublishedEssay): readonly Alternate[] {
  const { inLanguage, workTranslation = [] } = publicEssay(site, essay).article;
  const known = workTranslation.filter(({ url }) => site.url !== undefined || !url.startsWith(site.base ?? url + url));
  if (known.length === 0) return [];
  const own = canonicalAddress(site, essay);
  return [
    ...(inLanguage !== undefined && own !== undefined ? [{ language: inLanguage, url: own }] : []),
    ...known.map(({ inLanguage: language, url, headline }) => ({ language, url, headline })),
  ];
}
