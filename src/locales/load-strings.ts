import { reading } from './en/reading.js';
import type { ReadingStrings, Strings } from './strings.js';

const tables: Readonly<Record<string, () => Promise<Strings>>> = {
  ar: async () => (await import('./ar.js')).ar,
  fr: async () => (await import('./fr.js')).fr,
};

/** The words for a BCP 47 tag, by its language alone; English for those who read where there is no table for it. */
export async function loadStrings(tag: string): Promise<ReadingStrings & Partial<Strings>> {
  const language = tag.toLowerCase().split('-', 1)[0] ?? '';
  return Object.hasOwn(tables, language) ? await tables[language]!() : reading;
}
