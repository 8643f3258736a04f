import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Bulgarian, around essays. Not reviewed by a native speaker. */
export const siteBg: Phrases<SiteStrings> = {
  skipToText: 'Към текста',
  essays: 'Есета',
  allEssays: 'Всички есета ({0})',
  archive: 'Архив',
  undated: 'Без дата',
  noEssays: 'Тук все още няма есета.',
  draft: 'Чернова',
  feed: 'Емисия',
  repliesTo: 'Отговори на „{0}“',
  newer: 'По-ново',
  older: 'По-старо',
  movedTo: '„{0}“ вече е тук',
  readAt: 'Прочитане в {0}',
  untitled: 'Без заглавие',
};
