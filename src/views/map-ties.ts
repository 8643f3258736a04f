import type { Article } from '../model/article.js';
import type { Comment } from '../model/comment.js';
import type { QuoteLink } from '../model/quote-link.js';

/** This comment takes up that text: it quotes it, replies to it, or names its author. */
export interface Tie {
  readonly kind: 'quote' | 'reply' | 'name';
  /** The id of a comment. */
  readonly from: string;
  /** The id of the article, or of another comment. */
  readonly to: string;
  /** Where in the article the quotation begins. */
  readonly at?: number;
}

/** That a comment mentions someone, and what they wrote before. */
export interface NamedTie {
  readonly from: string;
  readonly wrote: readonly string[];
}

/**
 * Who takes up whom. Between two texts there is one tie of each article passage and one otherwise, the strongest that
 * there is: a comment that quotes another also replies to it, and names its author.
 */
export function tiesOf(
  article: Article | undefined,
  comments: readonly Comment[],
  quoteLinks: readonly QuoteLink[],
  named: readonly NamedTie[] = [],
): readonly Tie[] {
  const known = new Set(comments.flatMap(({ id, status }) => (status === 'deleted' ? [] : id)));
  const ties = new Map<string, Tie>();
  const tied = new Set<string>();
  const add = (tie: Tie): void => {
    const isToArticle = tie.to === article?.id;
    if (!known.has(tie.from) || tie.from === tie.to || (!isToArticle && !known.has(tie.to))) return;
    const pair = JSON.stringify([tie.from, tie.to]);
    const isPassage = isToArticle && tie.kind === 'quote';
    if (tied.has(pair) && !isPassage) return;
    tied.add(pair);
    ties.set(isPassage ? `${pair}${tie.at}` : pair, tie);
  };
  for (const { from, to } of quoteLinks) {
    const at = to.selector[0]?.[0].start;
    add({
      kind: 'quote',
      from: from.source,
      to: to.source,
      ...(to.source === article?.id && at !== undefined && { at }),
    });
  }
  for (const { id, inReplyTo } of comments)
    if (inReplyTo !== undefined) add({ kind: 'reply', from: id, to: inReplyTo });
  // Whose name is said wrote several things, perhaps: the tie leads to the last of them.
  for (const { from, wrote } of named) if (wrote[0] !== undefined) add({ kind: 'name', from, to: wrote[0] });
  return [...ties.values()];
}
