import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Ukrainian, around essays. Not reviewed by a native speaker. */
export const siteUk: Phrases<SiteStrings> = {
  skipToText: 'Перейти до тексту',
  essays: 'Есе',
  allEssays: 'Усі есе ({0})',
  archive: 'Архів',
  undated: 'Без дати',
  noEssays: 'Тут ще немає есе.',
  draft: 'Чернетка',
  feed: 'Стрічка',
  repliesTo: 'Відповіді на «{0}»',
  newer: 'Новіше',
  older: 'Давніше',
  movedTo: '«{0}» тепер тут',
  readAt: 'Читати на сайті {0}',
  untitled: 'Без назви',
};
