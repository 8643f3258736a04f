import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** English, around essays. The source of the other languages. */
export const siteEn: Phrases<SiteStrings> = {
  skipToText: 'Skip to the text',
  essays: 'Essays',
  allEssays: 'All essays ({0})',
  archive: 'Archive',
  undated: 'Without a date',
  noEssays: 'There are no essays here yet.',
  draft: 'Draft',
  feed: 'Feed',
  repliesTo: 'Replies to “{0}”',
  newer: 'Newer',
  older: 'Older',
  movedTo: '“{0}” has moved here',
  readAt: 'Read at {0}',
  untitled: 'Untitled',
};
