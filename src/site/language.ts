import { ar } from '../locales/ar.js';
import { en } from '../locales/en.js';
import { fr } from '../locales/fr.js';
import { siteAr } from '../locales/site/ar.js';
import { siteEn } from '../locales/site/en.js';
import { siteFr } from '../locales/site/fr.js';
import type { SiteStrings } from '../locales/site/site-strings.js';
import type { Strings } from '../locales/strings.js';
import { languageOf } from '../locales/tables.js';

/** The words of a page, in one language. */
export interface PageWords {
  readonly strings: Strings;
  readonly site: SiteStrings;
}

const tables: Readonly<Record<string, PageWords>> = {
  ar: { strings: ar, site: siteAr },
  en: { strings: en, site: siteEn },
  fr: { strings: fr, site: siteFr },
};

/** The words of a language; the English ones where there are none. */
export const wordsOf = (tag: string): PageWords => {
  const language = languageOf(tag);
  return tables[Object.hasOwn(tables, language) ? language : 'en']!;
};

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The direction that a language is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** The locale that dates of a page are written by: its own where its words are in that language. */
export const dateLocale = (tag: string, { strings }: PageWords): string =>
  languageOf(tag) === languageOf(strings.locale) ? tag : strings.locale;
