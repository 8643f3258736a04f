import type { Phrases } from '../phrases.js';
import type { SiteStrings } from './site-strings.js';

/** Portuguese of Brazil, around essays. Not reviewed by a native speaker. */
export const sitePtBR: Phrases<SiteStrings> = {
  skipToText: 'Ir para o texto',
  essays: 'Ensaios',
  allEssays: 'Todos os ensaios ({0})',
  archive: 'Arquivo',
  undated: 'Sem data',
  noEssays: 'Ainda não há ensaios aqui.',
  draft: 'Rascunho',
  feed: 'Feed',
  repliesTo: 'Respostas a “{0}”',
  newer: 'Mais recente',
  older: 'Mais antigo',
  movedTo: '“{0}” agora está aqui',
  readAt: 'Ler em {0}',
  untitled: 'Sem título',
};
