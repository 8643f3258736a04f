import { ar } from '../../locales/ar.js';
import { en } from '../../locales/en.js';
import { fr } from '../../locales/fr.js';
import { siteAr } from '../../locales/site/ar.js';
import { siteEn } from '../../locales/site/en.js';
import { siteFr } from '../../locales/site/fr.js';
import { languageOf } from '../../locales/tables.js';

const tables = {
  ar: { strings: ar, site: siteAr },
  en: { strings: en, site: siteEn },
  fr: { strings: fr, site: siteFr },
} as const;

/** The words that pages and feeds add to what people wrote, in their language; the English ones where there are none. */
export const wordsOf = (tag = 'en'): (typeof tables)[keyof typeof tables] => {
  const language = languageOf(tag);
  return tables[Object.hasOwn(tables, language) ? (language as keyof typeof tables) : 'en'];
};
