import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Serbian, around essays. Not reviewed by a native speaker. */
export const siteSr: Phrases<SiteStrings> = {
  skipToText: 'Пређи на текст',
  essays: 'Есеји',
  allEssays: 'Сви есеји ({0})',
  archive: 'Архива',
  undated: 'Без датума',
  noEssays: 'Овде још нема есеја.',
  draft: 'Скица',
  feed: 'Довод',
  repliesTo: 'Одговори на „{0}”',
  newer: 'Новије',
  older: 'Старије',
  movedTo: '„{0}” је сада овде',
  readAt: 'Читај на {0}',
  untitled: 'Без наслова',
};
