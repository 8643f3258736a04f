import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Danish, around essays. Not reviewed by a native speaker. */
export const siteDa: Phrases<SiteStrings> = {
  skipToText: 'Spring til teksten',
  essays: 'Essays',
  allEssays: 'Alle essays ({0})',
  archive: 'Arkiv',
  undated: 'Uden dato',
  noEssays: 'Her er ingen essays endnu.',
  draft: 'Kladde',
  feed: 'Feed',
  repliesTo: 'Svar på »{0}«',
  newer: 'Nyere',
  older: 'Ældre',
  movedTo: '»{0}« er flyttet hertil',
  readAt: 'Læs på {0}',
  untitled: 'Uden titel',
};
