const languageOf = (tag: string): string => tag.split('-', 1)[0]!;

/** The tag that words say they are in: that of the page, with its region, where they are in its language. */
export const localeFor = (tag: string, language: string): string =>
  languageOf(tag) === languageOf(language) ? tag : language;
