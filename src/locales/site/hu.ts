import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Hungarian, around essays. Not reviewed by a native speaker. */
export const siteHu: Phrases<SiteStrings> = {
  skipToText: 'Ugrás a szöveghez',
  essays: 'Esszék',
  allEssays: 'Minden esszé ({0})',
  archive: 'Archívum',
  undated: 'Dátum nélkül',
  noEssays: 'Itt még nincsenek esszék.',
  draft: 'Piszkozat',
  feed: 'Hírcsatorna',
  repliesTo: 'Válaszok erre: „{0}”',
  newer: 'Újabb',
  older: 'Régebbi',
  movedTo: '„{0}” mostantól itt van',
  readAt: 'Olvasás itt: {0}',
  untitled: 'Cím nélkül',
};
