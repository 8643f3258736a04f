import type { Translation } from './phrases.js';
import type { LaterStrings, ReadingStrings } from './strings.js';

interface Table {
  readonly reading: () => Promise<{ readonly reading: Translation<ReadingStrings> }>;
  readonly later: () => Promise<{ readonly later: Translation<LaterStrings> }>;
}

/** The table of each language but English, by tag: fetched when a page is in this language, in two parts. */
export const tables: Readonly<Record<string, Table>> = {
  ar: { reading: () => import('./ar/reading.js'), later: () => import('./ar/later.js') },
  bg: { reading: () => import('./bg/reading.js'), later: () => import('./bg/later.js') },
  ca: { reading: () => import('./ca/reading.js'), later: () => import('./ca/later.js') },
  cs: { reading: () => import('./cs/reading.js'), later: () => import('./cs/later.js') },
  da: { reading: () => import('./da/reading.js'), later: () => import('./da/later.js') },
  de: { reading: () => import('./de/reading.js'), later: () => import('./de/later.js') },
  el: { reading: () => import('./el/reading.js'), later: () => import('./el/later.js') },
  es: { reading: () => import('./es/reading.js'), later: () => import('./es/later.js') },
  fa: { reading: () => import('./fa/reading.js'), later: () => import('./fa/later.js') },
  fi: { reading: () => import('./fi/reading.js'), later: () => import('./fi/later.js') },
  fr: { reading: () => import('./fr/reading.js'), later: () => import('./fr/later.js') },
  he: { reading: () => import('./he/reading.js'), later: () => import('./he/later.js') },
  hi: { reading: () => import('./hi/reading.js'), later: () => import('./hi/later.js') },
  hr: { reading: () => import('./hr/reading.js'), later: () => import('./hr/later.js') },
  hu: { reading: () => import('./hu/reading.js'), later: () => import('./hu/later.js') },
  id: { reading: () => import('./id/reading.js'), later: () => import('./id/later.js') },
  it: { reading: () => import('./it/reading.js'), later: () => import('./it/later.js') },
  ja: { reading: () => import('./ja/reading.js'), later: () => import('./ja/later.js') },
  ko: { reading: () => import('./ko/reading.js'), later: () => import('./ko/later.js') },
  nb: { reading: () => import('./nb/reading.js'), later: () => import('./nb/later.js') },
  nl: { reading: () => import('./nl/reading.js'), later: () => import('./nl/later.js') },
  pl: { reading: () => import('./pl/reading.js'), later: () => import('./pl/later.js') },
  'pt-BR': { reading: () => import('./pt-BR/reading.js'), later: () => import('./pt-BR/later.js') },
  'pt-PT': { reading: () => import('./pt-PT/reading.js'), later: () => import('./pt-PT/later.js') },
  ro: { reading: () => import('./ro/reading.js'), later: () => import('./ro/later.js') },
  ru: { reading: () => import('./ru/reading.js'), later: () => import('./ru/later.js') },
  sk: { reading: () => import('./sk/reading.js'), later: () => import('./sk/later.js') },
  sr: { reading: () => import('./sr/reading.js'), later: () => import('./sr/later.js') },
  sv: { reading: () => import('./sv/reading.js'), later: () => import('./sv/later.js') },
  th: { reading: () => import('./th/reading.js'), later: () => import('./th/later.js') },
  tr: { reading: () => import('./tr/reading.js'), later: () => import('./tr/later.js') },
  uk: { reading: () => import('./uk/reading.js'), later: () => import('./uk/later.js') },
  vi: { reading: () => import('./vi/reading.js'), later: () => import('./vi/later.js') },
  'zh-Hans': { reading: () => import('./zh-Hans/reading.js'), later: () => import('./zh-Hans/later.js') },
  'zh-Hant': { reading: () => import('./zh-Hant/reading.js'), later: () => import('./zh-Hant/later.js') },
};
