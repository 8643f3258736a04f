import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Finnish, around essays. Not reviewed by a native speaker. */
export const siteFi: Phrases<SiteStrings> = {
  skipToText: 'Siirry tekstiin',
  essays: 'Esseet',
  allEssays: 'Kaikki esseet ({0})',
  archive: 'Arkisto',
  undated: 'Ilman päiväystä',
  noEssays: 'Täällä ei ole vielä esseitä.',
  draft: 'Luonnos',
  feed: 'Syöte',
  repliesTo: 'Vastaukset: ”{0}”',
  newer: 'Uudempi',
  older: 'Vanhempi',
  movedTo: '”{0}” on siirtynyt tänne',
  readAt: 'Lue sivustolla {0}',
  untitled: 'Nimetön',
};
