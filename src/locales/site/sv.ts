import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Swedish, around essays. Not reviewed by a native speaker. */
export const siteSv: Phrases<SiteStrings> = {
  skipToText: 'Hoppa till texten',
  essays: 'Essäer',
  allEssays: 'Alla essäer ({0})',
  archive: 'Arkiv',
  undated: 'Utan datum',
  noEssays: 'Här finns inga essäer ännu.',
  draft: 'Utkast',
  feed: 'Flöde',
  repliesTo: 'Svar på ”{0}”',
  newer: 'Nyare',
  older: 'Äldre',
  movedTo: '”{0}” finns nu här',
  readAt: 'Läs på {0}',
  untitled: 'Utan titel',
};
