import type { Strings } from './strings.js';

/** The words of each language but English, fetched when a page speaks it. */
export const tables: Readonly<Record<string, () => Promise<Strings>>> = {
  ar: async () => (await import('./ar.js')).ar,
  fr: async () => (await import('./fr.js')).fr,
};

/** The language of a BCP 47 tag. */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';
