import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Romanian, around essays. Not reviewed by a native speaker. */
export const siteRo: Phrases<SiteStrings> = {
  skipToText: 'Sari la text',
  essays: 'Eseuri',
  allEssays: 'Toate eseurile ({0})',
  archive: 'Arhivă',
  undated: 'Fără dată',
  noEssays: 'Nu există încă eseuri aici.',
  draft: 'Ciornă',
  feed: 'Flux',
  repliesTo: 'Răspunsuri la „{0}”',
  newer: 'Mai nou',
  older: 'Mai vechi',
  movedTo: '„{0}” este acum aici',
  readAt: 'Citește pe {0}',
  untitled: 'Fără titlu',
};
