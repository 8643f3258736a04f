import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Greek, around essays. Not reviewed by a native speaker. */
export const siteEl: Phrases<SiteStrings> = {
  skipToText: 'Μετάβαση στο κείμενο',
  essays: 'Δοκίμια',
  allEssays: 'Όλα τα δοκίμια ({0})',
  archive: 'Αρχείο',
  undated: 'Χωρίς ημερομηνία',
  noEssays: 'Δεν υπάρχουν ακόμη δοκίμια εδώ.',
  draft: 'Προσχέδιο',
  feed: 'Ροή',
  repliesTo: 'Απαντήσεις στο «{0}»',
  newer: 'Νεότερο',
  older: 'Παλαιότερο',
  movedTo: 'Το «{0}» βρίσκεται πλέον εδώ',
  readAt: 'Ανάγνωση στον ιστότοπο {0}',
  untitled: 'Χωρίς τίτλο',
};
