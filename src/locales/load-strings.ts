import { reading } from './en/reading.js';
import type { ReadingStrings, Strings } from './strings.js';
import { languageOf, tables } from './tables.js';

/** The words for a BCP 47 tag, by its language alone; English for those who read where there is no table for it. */
export async function loadStrings(tag: string): Promise<ReadingStrings & Partial<Strings>> {
  const language = languageOf(tag);
  return Object.hasOwn(tables, language) ? await tables[language]!() : reading;
}
