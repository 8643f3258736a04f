import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Czech, around essays. Not reviewed by a native speaker. */
export const siteCs: Phrases<SiteStrings> = {
  skipToText: 'Přejít k textu',
  essays: 'Eseje',
  allEssays: 'Všechny eseje ({0})',
  archive: 'Archiv',
  undated: 'Bez data',
  noEssays: 'Zatím zde nejsou žádné eseje.',
  draft: 'Koncept',
  feed: 'Kanál',
  repliesTo: 'Odpovědi na „{0}“',
  newer: 'Novější',
  older: 'Starší',
  movedTo: '„{0}“ je nyní zde',
  readAt: 'Číst na {0}',
  untitled: 'Bez názvu',
};
