import { chooseLanguage } from '../locales/choose-language.js';
import { compile } from '../locales/compile.js';
import type { SiteStrings } from '../locales/site/site-strings.js';
import type { Strings } from '../locales/strings.js';
import { inTag } from '../locales/table.js';
import { tables } from './tables.js';

/** The words of a page, in one language. */
export interface PageWords {
  readonly strings: Strings;
  readonly site: SiteStrings;
}

const made = new Map<string, PageWords>();

/** The words for a language tag, with its numbers; the English ones where its readers have none. */
export function wordsOf(tag: string): PageWords {
  let words = made.get(tag);
  if (!words) {
    const language = chooseLanguage(tag, Object.keys(tables)) ?? 'en';
    const { strings, site } = tables[language]!;
    const numbers = supported(tag) ?? language;
    made.set(tag, (words = { strings: inTag(strings, numbers), site: compile(site, language, numbers) }));
  }
  return words;
}

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The direction that a language is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** A tag, if there are dates and numbers in its language. */
function supported(tag: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}

/** The locale that dates of a page are written by: its own where there are dates in that language. */
export const dateLocale = (tag: string, { strings }: PageWords): string => supported(tag) ?? strings.locale;
