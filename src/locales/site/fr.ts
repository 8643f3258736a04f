import type { SiteStrings } from './site-strings.js';

export const siteFr: SiteStrings = {
  skipToText: 'Aller au texte',
  essays: 'Essais',
  allEssays: (count) => `Les ${count.toLocaleString('fr')} essais`,
  archive: 'Archives',
  undated: 'Sans date',
  noEssays: 'Il n’y a pas encore d’essais ici.',
  draft: 'Brouillon',
  feed: 'Flux',
  repliesTo: (headline) => `Réponses à « ${headline} »`,
  newer: 'Plus récent',
  older: 'Plus ancien',
  movedTo: (headline) => `« ${headline} » se trouve désormais ici`,
  readAt: (site) => `Lire sur ${site}`,
  untitled: 'Sans titre',
};
