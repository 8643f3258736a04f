/** The name of a language in that language, as it begins a line; undefined for what is no language tag. */
export function languageName(tag: unknown): string | undefined {
  if (typeof tag !== 'string') return undefined;
  try {
    const [locale] = Intl.getCanonicalLocales(tag);
    if (locale === undefined) return undefined;
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
    return name.replace(/^\p{Lower}/u, (letter) => letter.toLocaleUpperCase(locale));
  } catch {
    return undefined;
  }
}
