import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** French, around essays. Not reviewed by a native speaker. */
export const siteFr: Phrases<SiteStrings> = {
  skipToText: 'Aller au texte',
  essays: 'Essais',
  allEssays: 'Tous les essais ({0})',
  archive: 'Archives',
  undated: 'Sans date',
  noEssays: 'Il n’y a pas encore d’essais ici.',
  draft: 'Brouillon',
  feed: 'Flux',
  repliesTo: 'Réponses à «\u202f{0}\u202f»',
  newer: 'Plus récent',
  older: 'Plus ancien',
  movedTo: '«\u202f{0}\u202f» se trouve désormais ici',
  readAt: 'Lire sur {0}',
  untitled: 'Sans titre',
};
