import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Arabic, around essays. Not reviewed by a native speaker. */
export const siteAr: Phrases<SiteStrings> = {
  skipToText: 'انتقال إلى النص',
  essays: 'المقالات',
  allEssays: 'كل المقالات ({0})',
  archive: 'الأرشيف',
  undated: 'بلا تاريخ',
  noEssays: 'لا توجد مقالات هنا بعد.',
  draft: 'مسودة',
  feed: 'الخلاصة',
  repliesTo: 'الردود على «{0}»',
  newer: 'الأحدث',
  older: 'الأقدم',
  movedTo: 'انتقل «{0}» إلى هنا',
  readAt: 'قراءة في {0}',
  untitled: 'بلا عنوان',
};
