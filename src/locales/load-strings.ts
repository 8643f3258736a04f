import { compile } from './compile.js';
import { reading } from './en/reading.js';
import { isEnglish } from './is-english.js';
import { registered, type StringsLoader } from './registered.js';
import type { LaterStrings, ReadingStrings } from './strings.js';

/** The words of a page: what it needs at once, and what is fetched when it is needed. */
export interface PageWords {
  /** What numbers and dates are written by. */
  readonly tag: string;
  /** Its `locale` is the page's tag if the words are in that language, and theirs if they are in another. */
  readonly reading: ReadingStrings;
  later(): Promise<LaterStrings>;
}

/** English words, with the numbers of a page in any language. */
export const english = (tag: string, locale = tag): PageWords => ({
  tag,
  reading: { ...compile<ReadingStrings>(reading, 'en', tag), locale },
  later: async () => compile((await import('./en/later.js')).later, 'en', tag),
});

/**
 * The words for a BCP 47 tag: those of its language, of one that its readers read, or English. English is at hand; for
 * others the list of tables is fetched, and then one table.
 *
 * @param load - A table of the page's own, which stands before the one for its language.
 */
export async function loadStrings(tag: string, load?: StringsLoader): Promise<PageWords> {
  return isEnglish(tag) && !registered.size && !load
    ? english(tag || 'en')
    : (await import('./languages.js')).loadLanguage(tag, load);
}
