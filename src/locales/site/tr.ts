import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Turkish, around essays. Not reviewed by a native speaker. */
export const siteTr: Phrases<SiteStrings> = {
  skipToText: 'Metne geç',
  essays: 'Denemeler',
  allEssays: 'Tüm denemeler ({0})',
  archive: 'Arşiv',
  undated: 'Tarihsiz',
  noEssays: 'Burada henüz deneme yok.',
  draft: 'Taslak',
  feed: 'Akış',
  repliesTo: 'Yanıtlar: “{0}”',
  newer: 'Daha yeni',
  older: 'Daha eski',
  movedTo: '“{0}” artık burada',
  readAt: 'Sitede oku: {0}',
  untitled: 'Başlıksız',
};
