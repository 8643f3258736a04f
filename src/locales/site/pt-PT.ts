import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Portuguese of Portugal, around essays. Not reviewed by a native speaker. */
export const sitePtPT: Phrases<SiteStrings> = {
  skipToText: 'Saltar para o texto',
  essays: 'Ensaios',
  allEssays: 'Todos os ensaios ({0})',
  archive: 'Arquivo',
  undated: 'Sem data',
  noEssays: 'Ainda não há ensaios aqui.',
  draft: 'Rascunho',
  feed: 'Feed',
  repliesTo: 'Respostas a «{0}»',
  newer: 'Mais recente',
  older: 'Mais antigo',
  movedTo: '«{0}» está agora aqui',
  readAt: 'Ler em {0}',
  untitled: 'Sem título',
};
