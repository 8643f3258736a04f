import type { Discussion, QuoteLink } from '../model/index.js';
import type { Mention } from './mention.js';
import { QuoteIndex } from './quote-index.js';

/** What is searched. Comments count as written in the order of the list. */
export interface DetectionInput extends Pick<Discussion, 'article' | 'comments'> {
  /** Who names whom, from `colloquy/quotes/mentions`: it decides between texts that say the same. */
  readonly mentions?: readonly Mention[];
}

/** Finds who quotes whom in a whole discussion. It takes linear time. */
export function detectQuotes({ article, comments, mentions = [] }: DetectionInput): readonly QuoteLink[] {
  const index = new QuoteIndex();
  index.addArticle(article);
  const byComment = new Map<string, Mention[]>(comments.map(({ id }) => [id, []]));
  for (const mention of mentions) byComment.get(mention.from.source)?.push(mention);
  for (const comment of comments) index.add(comment, byComment.get(comment.id));
  return index.quoteLinks;
}
