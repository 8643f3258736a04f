import type { SiteStrings } from './site-strings.js';

export const siteAr: SiteStrings = {
  skipToText: 'انتقل إلى النص',
  essays: 'المقالات',
  allEssays: (count) => `كل المقالات (${count.toLocaleString('ar')})`,
  archive: 'الأرشيف',
  undated: 'بلا تاريخ',
  noEssays: 'لا توجد مقالات هنا بعد.',
  draft: 'مسودة',
  feed: 'الخلاصة',
  repliesTo: (headline) => `الردود على «${headline}»`,
  newer: 'الأحدث',
  older: 'الأقدم',
  movedTo: (headline) => `انتقل «${headline}» إلى هنا`,
  readAt: (site) => `اقرأ في ${site}`,
  untitled: 'بلا عنوان',
};
