import { quoteLinksOf, type Quotation } from '../../import/assemble/quotations.js';
import type { Article } from '../../model/article.js';
import type { Comment } from '../../model/comment.js';
import type { Discussion } from '../../model/discussion.js';
import type { Passage, QuoteLink } from '../../model/quote-link.js';

/** The links of what the comments quote: of each other, and of the essay that is here. */
export function joinLinks(
  thread: Discussion,
  quotations: readonly Quotation[],
  ids: ReadonlyMap<string, string>,
  comments: readonly Comment[],
  article: Article | undefined,
): readonly QuoteLink[] {
  const added = new Map(comments.map((comment) => [comment.id, comment]));
  const isAdded = ({ from, to }: QuoteLink): boolean => added.has(ids.get(from.source) ?? '') && ids.has(to.source);
  const named = (passage: Passage): Passage => ({ ...passage, source: ids.get(passage.source) ?? passage.source });
  const own = (thread.quoteLinks ?? []).filter(isAdded).map((link) => {
    const from = named(link.from);
    return { ...link, id: link.id.replace(link.from.source, from.source), from, to: named(link.to) };
  });
  if (!article) return own;
  const byComment = new Map<string, Quotation[]>();
  for (const one of quotations) byComment.set(one.comment, [...(byComment.get(one.comment) ?? []), one]);
  return [
    ...own,
    ...[...byComment].flatMap(([id, all]) => {
      const comment = added.get(ids.get(id) ?? id);
      if (!comment) return [];
      // Words that the essay has no more are found, or not, by comparing the texts.
      return quoteLinksOf(
        comment,
        all.map((one) => [one, article]),
        () => undefined,
      );
    }),
  ];
}
