import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Dutch, around essays. Not reviewed by a native speaker. */
export const siteNl: Phrases<SiteStrings> = {
  skipToText: 'Naar de tekst',
  essays: 'Essays',
  allEssays: 'Alle essays ({0})',
  archive: 'Archief',
  undated: 'Zonder datum',
  noEssays: 'Hier staan nog geen essays.',
  draft: 'Concept',
  feed: 'Feed',
  repliesTo: 'Reacties op ‘{0}’',
  newer: 'Nieuwer',
  older: 'Ouder',
  movedTo: '‘{0}’ staat nu hier',
  readAt: 'Lezen op {0}',
  untitled: 'Zonder titel',
};
