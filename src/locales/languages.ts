import { chooseLanguage } from './choose-language.js';
import { compile } from './compile.js';
import { localeFor } from './locale-for.js';
import { later as englishLater } from './en/later.js';
import { reading as englishReading } from './en/reading.js';
import { english, type PageWords } from './load-strings.js';
import type { Translation } from './phrases.js';
import { registered, type StringsLoader } from './registered.js';
import { soundPhrases } from './sound-phrases.js';
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

/** The phrases of a table that the page brings. Unfit phrases are left out, and the console names them. */
async function fetchTable(load: StringsLoader): Promise<Translation<Strings>> {
  const { phrases, problems } = soundPhrases(await load(), { ...englishReading, ...englishLater });
  for (const { name, expected, got } of problems)
    console.warn(
      `Expected ${name ? `\`${name}\`` : 'a table'} of the words that the page brings to be ${expected}, got ${got}. It is left out.`,
    );
  return phrases;
}

function tableOf(load: StringsLoader): Promise<Translation<Strings>> {
  let table = given.get(load);
  if (!table) {
    given.set(load, (table = fetchTable(load)));
    // The next element asks again for what could not be fetched.
    table.catch(() => given.delete(load));
  }
  return table;
}

/** Phrases over phrases: what a later table has stands before that of an earlier one. */
function laid(...layers: readonly (Translation<Strings> | undefined)[]): Translation<Strings> {
  const errors = layers.flatMap((layer) => layer?.sourceError ?? []);
  return Object.assign({}, ...layers, errors.length > 0 && { sourceError: Object.assign({}, ...errors) as never });
}

/** The two parts of a table that the page knows by its tag: one that was registered, or one of the package. */
function partsOf(language: string | undefined): {
  readonly reading: () => Promise<Translation<ReadingStrings>>;
  readonly later: () => Promise<Translation<LaterStrings>>;
} {
  const own = language === undefined ? undefined : registered.get(language);
  if (own) return { reading: () => tableOf(own), later: () => tableOf(own) };
  const table = language === undefined ? undefined : tables[language];
  return {
    reading: async () => (table ? (await table.reading()).reading : {}),
    later: async () => (table ? (await table.later()).later : {}),
  };
}

/**
 * Loads the words for a language tag; those that a table lacks are English.
 *
 * @param load - A table of the page's own, which stands before the one for its language. Where it names a language in
 * `locale`, numbers and dates follow that.
 */
export async function loadLanguage(tag: string, load?: StringsLoader): Promise<PageWords> {
  const own = load && (await tableOf(load));
  const asked = localeFor(tag, own?.locale ?? tag);
  const chosen = chooseLanguage(asked, [...registered.keys(), ...Object.keys(tables), 'en']);
  // What a page's own table lacks is not said in a third language.
  const language = own?.locale && localeFor(own.locale, chosen ?? '') !== own.locale ? undefined : chosen;
  const spoken = language ?? own?.locale ?? 'en';
  const pageTag = tagFor(asked, spoken);
  if (spoken === 'en' && !own && !registered.has('en')) return english(pageTag, localeFor(pageTag, 'en'));
  const { reading, later } = partsOf(language);
  return {
    tag: pageTag,
    reading: {
      ...compile<ReadingStrings>(laid(englishReading, await reading(), own), spoken, pageTag),
      locale: localeFor(pageTag, spoken),
    },
    later: async () => compile<LaterStrings>(laid(englishLater, await later(), own), spoken, pageTag),
  };
}
