import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Persian, around essays. Not reviewed by a native speaker. */
export const siteFa: Phrases<SiteStrings> = {
  skipToText: 'رفتن به متن',
  essays: 'جستارها',
  allEssays: 'همهٔ جستارها ({0})',
  archive: 'بایگانی',
  undated: 'بدون تاریخ',
  noEssays: 'هنوز جستاری اینجا نیست.',
  draft: 'پیش\u200cنویس',
  feed: 'خوراک',
  repliesTo: 'پاسخ\u200cها به «{0}»',
  newer: 'تازه\u200cتر',
  older: 'قدیمی\u200cتر',
  movedTo: '«{0}» اکنون اینجاست',
  readAt: 'خواندن در {0}',
  untitled: 'بدون عنوان',
};
