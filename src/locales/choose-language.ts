import { nearLanguages } from './near-languages.js';

/** A tag as `Intl.Locale` understands it, or undefined: `fr_FR` is `fr-FR`, `iw` is `he`. Extensions are left out. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(new Intl.Locale(tag.replaceAll('_', '-')).baseName);
  } catch {
    return undefined;
  }
}

/** A language with its script, and a region where one is named: what a reader of the tag can read. */
const written = (locale: Intl.Locale): string => {
  const { language, script } = locale.maximize();
  return `${language}-${script}`;
};

/**
 * Chooses the table for a BCP 47 tag: the same tag, the language in the same script (in the same region where there are
 * several), or a language that its readers commonly read. Nothing if there is none.
 */
export function chooseLanguage(tag: string, available: readonly string[]): string | undefined {
  const locale = localeOf(tag);
  if (!locale) return undefined;
  const exact = available.find((one) => one === locale.baseName);
  if (exact) return exact;
  const same = available.filter((one) => written(localeOf(one)!) === written(locale));
  const { region, language } = locale.maximize();
  const ofRegion = same.find((one) => localeOf(one)!.maximize().region === region);
  // Portuguese is written as in Portugal wherever it is not written as in Brazil (the parent locales of CLDR).
  const parent = language === 'pt' ? 'pt-PT' : undefined;
  const chosen = ofRegion ?? same.find((one) => one === parent) ?? [...same].sort((a, b) => a.length - b.length)[0];
  if (chosen) return chosen;
  const near = nearLanguages[written(locale)] ?? nearLanguages[locale.language];
  return near !== undefined && near !== tag ? chooseLanguage(near, available) : undefined;
}
