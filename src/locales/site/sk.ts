import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Slovak, around essays. Not reviewed by a native speaker. */
export const siteSk: Phrases<SiteStrings> = {
  skipToText: 'Prejsť na text',
  essays: 'Eseje',
  allEssays: 'Všetky eseje ({0})',
  archive: 'Archív',
  undated: 'Bez dátumu',
  noEssays: 'Zatiaľ tu nie sú žiadne eseje.',
  draft: 'Koncept',
  feed: 'Kanál',
  repliesTo: 'Odpovede na „{0}“',
  newer: 'Novšie',
  older: 'Staršie',
  movedTo: '„{0}“ je teraz tu',
  readAt: 'Čítať na {0}',
  untitled: 'Bez názvu',
};
