import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Catalan, around essays. Not reviewed by a native speaker. */
export const siteCa: Phrases<SiteStrings> = {
  skipToText: 'Salta al text',
  essays: 'Assaigs',
  allEssays: 'Tots els assaigs ({0})',
  archive: 'Arxiu',
  undated: 'Sense data',
  noEssays: 'Encara no hi ha assaigs aquí.',
  draft: 'Esborrany',
  feed: 'Canal',
  repliesTo: 'Respostes a «{0}»',
  newer: 'Més recent',
  older: 'Més antic',
  movedTo: '«{0}» ara és aquí',
  readAt: 'Llegeix a {0}',
  untitled: 'Sense títol',
};
