import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Spanish, around essays. Not reviewed by a native speaker. */
export const siteEs: Phrases<SiteStrings> = {
  skipToText: 'Ir al texto',
  essays: 'Ensayos',
  allEssays: 'Todos los ensayos ({0})',
  archive: 'Archivo',
  undated: 'Sin fecha',
  noEssays: 'Aún no hay ensayos aquí.',
  draft: 'Borrador',
  feed: 'Canal',
  repliesTo: 'Respuestas a «{0}»',
  newer: 'Más reciente',
  older: 'Más antiguo',
  movedTo: '«{0}» está ahora aquí',
  readAt: 'Leer en {0}',
  untitled: 'Sin título',
};
