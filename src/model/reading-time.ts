import type { Body } from './body.js';
import { plainText } from './plain-text.js';

/**
 * Words that readers take in a minute, by language: the means of Trauzettel-Klosinski and Dietz, "Standardized Assessment
 * of Reading Performance: The New International Reading Speed Texts IReST", IOVS 53 (2012).
 */
const wordsInAMinute: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};

/** The mean of those languages, for all others. */
const usual = 184;

/**
 * How long it takes to read a body, in whole minutes, at least one; undefined where there are no words.
 *
 * @param language - The BCP 47 tag of its language; English if left out.
 */
export function readingMinutes(body: Body, language = 'en'): number | undefined {
  const [locale = 'en'] = supported(language);
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(plainText(body)))
    if (isWordLike) words += 1;
  if (words === 0) return undefined;
  return Math.max(1, Math.round(words / (wordsInAMinute[new Intl.Locale(locale).language] ?? usual)));
}

function supported(language: string): readonly string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf(language);
  } catch {
    return []; // unchecked data can hold any text
  }
}
