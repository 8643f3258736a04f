import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Polish, around essays. Not reviewed by a native speaker. */
export const sitePl: Phrases<SiteStrings> = {
  skipToText: 'Przejdź do tekstu',
  essays: 'Eseje',
  allEssays: 'Wszystkie eseje ({0})',
  archive: 'Archiwum',
  undated: 'Bez daty',
  noEssays: 'Nie ma tu jeszcze esejów.',
  draft: 'Szkic',
  feed: 'Kanał',
  repliesTo: 'Odpowiedzi: „{0}”',
  newer: 'Nowsze',
  older: 'Starsze',
  movedTo: '„{0}” jest teraz tutaj',
  readAt: 'Czytaj w serwisie {0}',
  untitled: 'Bez tytułu',
};
