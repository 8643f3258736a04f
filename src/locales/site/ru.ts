import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Russian, around essays. Not reviewed by a native speaker. */
export const siteRu: Phrases<SiteStrings> = {
  skipToText: 'Перейти к тексту',
  essays: 'Эссе',
  allEssays: 'Все эссе ({0})',
  archive: 'Архив',
  undated: 'Без даты',
  noEssays: 'Здесь пока нет эссе.',
  draft: 'Черновик',
  feed: 'Лента',
  repliesTo: 'Ответы на «{0}»',
  newer: 'Новее',
  older: 'Старее',
  movedTo: '«{0}» теперь здесь',
  readAt: 'Читать на сайте {0}',
  untitled: 'Без названия',
};
