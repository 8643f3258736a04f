import type { Discussion, QuoteLink } from '../model/index.js';
import { QuoteIndex } from './quote-index.js';

/** Finds who quotes whom in a whole discussion, whose comments count as written in their order. It takes linear time. */
export function detectQuotes({ article, comments }: Pick<Discussion, 'article' | 'comments'>): readonly QuoteLink[] {
  const index = new QuoteIndex();
  if (article) index.addArticle(article);
  for (const comment of comments ?? []) index.add(comment);
  return index.quoteLinks;
}
