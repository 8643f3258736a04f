import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Indonesian, around essays. Not reviewed by a native speaker. */
export const siteId: Phrases<SiteStrings> = {
  skipToText: 'Langsung ke teks',
  essays: 'Esai',
  allEssays: 'Semua esai ({0})',
  archive: 'Arsip',
  undated: 'Tanpa tanggal',
  noEssays: 'Belum ada esai di sini.',
  draft: 'Draf',
  feed: 'Umpan',
  repliesTo: 'Balasan untuk “{0}”',
  newer: 'Lebih baru',
  older: 'Lebih lama',
  movedTo: '“{0}” pindah ke sini',
  readAt: 'Baca di {0}',
  untitled: 'Tanpa judul',
};
