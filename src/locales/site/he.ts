import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Hebrew, around essays. Not reviewed by a native speaker. */
export const siteHe: Phrases<SiteStrings> = {
  skipToText: 'דילוג אל הטקסט',
  essays: 'מאמרים',
  allEssays: 'כל המאמרים ({0})',
  archive: 'ארכיון',
  undated: 'ללא תאריך',
  noEssays: 'אין כאן עדיין מאמרים.',
  draft: 'טיוטה',
  feed: 'פיד',
  repliesTo: 'תגובות על ”{0}“',
  newer: 'חדש יותר',
  older: 'ישן יותר',
  movedTo: '”{0}“ נמצא מעתה כאן',
  readAt: 'קריאה באתר {0}',
  untitled: 'ללא כותרת',
};
