import type { Article, Comment, Discussion, QuoteLink } from '../../model/index.js';
import type { Mention } from '../../quotes/index.js';
import { MentionIndex } from '../../quotes/mentions.js';
import { QuoteIndex } from '../../quotes/quote-index.js';

/** A discussion in which it is known who quotes and who names whom. */
export interface QuotedDiscussion {
  readonly discussion: Discussion;
  readonly mentions: readonly Mention[];
}

/**
 * Finds who quotes whom in a discussion, and who names whom, so that pages need not search. Links that the essay itself
 * has stay as they are; no second one is made for the same words.
 */
export function findQuotes(discussion: Discussion): QuotedDiscussion {
  const { article, people = [], comments = [], quoteLinks: given = [] } = discussion;
  const [quotes, names] = [new QuoteIndex(), new MentionIndex(people)];
  if (article) {
    quotes.addArticle(article);
    names.addArticle(article);
  }
  for (const comment of comments) quotes.add(comment, names.add(comment));
  const found = quotes.quoteLinks.filter((link) => !given.some((other) => overlaps(link, other)));
  const quoteLinks = [...given, ...found];
  return {
    discussion: inOrder({ ...discussion, ...(quoteLinks.length > 0 && { quoteLinks }) }),
    mentions: names.mentions,
  };
}

/** The same discussion in the order in which people read it: the long text of the essay behind what is said of it. */
function inOrder({ article, people, comments, commentCount, quoteLinks }: Discussion): Discussion {
  return {
    ...(article && { article: bodyLast(article) }),
    ...(people && { people }),
    ...(comments && { comments: comments.map(bodyLast) }),
    ...(commentCount !== undefined && { commentCount }),
    ...(quoteLinks && { quoteLinks }),
  };
}

const bodyLast = <T extends Article | Comment>({ body, ...head }: T): T => ({ ...head, body }) as T;

/** Whether two links begin at the same words. */
const overlaps = ({ from: one }: QuoteLink, { from: other }: QuoteLink): boolean =>
  one.source === other.source &&
  one.selector.some(([a]) => other.selector.some(([b]) => a.start < b.end && b.start < a.end));
