import type { SiteStrings } from './site-strings.js';

export const siteEn: SiteStrings = {
  skipToText: 'Skip to the text',
  essays: 'Essays',
  allEssays: (count) => `All ${count.toLocaleString('en')} essays`,
  archive: 'Archive',
  undated: 'Without a date',
  noEssays: 'There are no essays here yet.',
  draft: 'Draft',
  feed: 'Feed',
  repliesTo: (headline) => `Replies to “${headline}”`,
  newer: 'Newer',
  older: 'Older',
  movedTo: (headline) => `“${headline}” has moved here`,
  readAt: (site) => `Read at ${site}`,
  untitled: 'Untitled',
};
