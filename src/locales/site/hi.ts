import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Hindi, around essays. Not reviewed by a native speaker. */
export const siteHi: Phrases<SiteStrings> = {
  skipToText: 'सीधे लेख पर जाएँ',
  essays: 'निबंध',
  allEssays: 'सभी निबंध ({0})',
  archive: 'संग्रह',
  undated: 'बिना तारीख़',
  noEssays: 'यहाँ अभी कोई निबंध नहीं है।',
  draft: 'मसौदा',
  feed: 'फ़ीड',
  repliesTo: '“{0}” के जवाब',
  newer: 'नए',
  older: 'पुराने',
  movedTo: '“{0}” अब यहाँ है',
  readAt: 'यहाँ पढ़ें: {0}',
  untitled: 'बिना शीर्षक',
};
