import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Italian, around essays. Not reviewed by a native speaker. */
export const siteIt: Phrases<SiteStrings> = {
  skipToText: 'Vai al testo',
  essays: 'Saggi',
  allEssays: 'Tutti i saggi ({0})',
  archive: 'Archivio',
  undated: 'Senza data',
  noEssays: 'Qui non ci sono ancora saggi.',
  draft: 'Bozza',
  feed: 'Feed',
  repliesTo: 'Risposte a «{0}»',
  newer: 'Più recente',
  older: 'Più vecchio',
  movedTo: '«{0}» si trova ora qui',
  readAt: 'Leggi su {0}',
  untitled: 'Senza titolo',
};
