import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Croatian, around essays. Not reviewed by a native speaker. */
export const siteHr: Phrases<SiteStrings> = {
  skipToText: 'Prijeđi na tekst',
  essays: 'Eseji',
  allEssays: 'Svi eseji ({0})',
  archive: 'Arhiva',
  undated: 'Bez datuma',
  noEssays: 'Ovdje još nema eseja.',
  draft: 'Skica',
  feed: 'Kanal',
  repliesTo: 'Odgovori na „{0}”',
  newer: 'Novije',
  older: 'Starije',
  movedTo: '„{0}” je sada ovdje',
  readAt: 'Čitaj na {0}',
  untitled: 'Bez naslova',
};
