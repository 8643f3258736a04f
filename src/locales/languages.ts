import { chooseLanguage } from './choose-language.js';
import { compile } from './compile.js';
import { localeFor } from './locale-for.js';
import { later as englishLater } from './en/later.js';
import { reading as englishReading } from './en/reading.js';
import { english, type PageWords } from './load-strings.js';
import type { Translation } from './phrases.js';
import { registered, type StringsLoader } from './registered.js';
import type { LaterStrings, ReadingStrings, Strings } from './strings.js';
import { tables } from './tables.js';

/** What is given already: one request for all elements of a page. */
const given = new Map<StringsLoader, Promise<Translation<Strings>>>();

/** A page's tag as `Intl` takes it and has numbers and dates for; the language of the words otherwise. */
function tagFor(tag: string, language: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag.replaceAll('_', '-'))[0] ?? language;
  } catch {
    return language;
  }
}

function registeredTable(load: StringsLoader): Promise<Translation<Strings>> {
  let table = given.get(load);
  if (!table) {
    given.set(load, (table = load()));
    // The next element asks again for what could not be fetched.
    table.catch(() => given.delete(load));
  }
  return table;
}

/** Loads the words for a language tag; those that a table lacks are English. */
export async function loadLanguage(tag: string): Promise<PageWords> {
  const language = chooseLanguage(tag, [...registered.keys(), ...Object.keys(tables), 'en']);
  const own = language && registered.get(language);
  const pageTag = tagFor(tag, language ?? 'en');
  if (!language || (language === 'en' && !own)) return english(pageTag, localeFor(pageTag, 'en'));
  const { reading, later } = own
    ? { reading: () => registeredTable(own), later: () => registeredTable(own) }
    : {
        reading: async () => (await tables[language]!.reading()).reading,
        later: async () => (await tables[language]!.later()).later,
      };
  return {
    tag: pageTag,
    reading: {
      ...compile<ReadingStrings>({ ...englishReading, ...(await reading()) }, language, pageTag),
      locale: localeFor(pageTag, language),
    },
    later: async () => compile<LaterStrings>({ ...englishLater, ...(await later()) }, language, pageTag),
  };
}
