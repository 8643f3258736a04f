import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** German, around essays. Not reviewed by a native speaker. */
export const siteDe: Phrases<SiteStrings> = {
  skipToText: 'Zum Text springen',
  essays: 'Essays',
  allEssays: 'Alle Essays ({0})',
  archive: 'Archiv',
  undated: 'Ohne Datum',
  noEssays: 'Hier gibt es noch keine Essays.',
  draft: 'Entwurf',
  feed: 'Feed',
  repliesTo: 'Antworten auf „{0}“',
  newer: 'Neuer',
  older: 'Älter',
  movedTo: '„{0}“ steht jetzt hier',
  readAt: 'Auf {0} lesen',
  untitled: 'Ohne Titel',
};
