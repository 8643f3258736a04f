import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Norwegian Bokmål, around essays. Not reviewed by a native speaker. */
export const siteNb: Phrases<SiteStrings> = {
  skipToText: 'Hopp til teksten',
  essays: 'Essays',
  allEssays: 'Alle essays ({0})',
  archive: 'Arkiv',
  undated: 'Uten dato',
  noEssays: 'Det er ingen essays her ennå.',
  draft: 'Utkast',
  feed: 'Strøm',
  repliesTo: 'Svar på «{0}»',
  newer: 'Nyere',
  older: 'Eldre',
  movedTo: '«{0}» er flyttet hit',
  readAt: 'Les på {0}',
  untitled: 'Uten tittel',
};
