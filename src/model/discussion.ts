import type { Article } from './article.js';
import type { Comment } from './comment.js';
import type { Person } from './person.js';
import type { QuoteLink } from './quote-link.js';

/**
 * An article and the conversation around it, or either of them alone. What is left out is not known: without
 * `comments` no one has looked, while an empty list says that there are none.
 */
export interface Discussion {
  /** Left out where the page has its own article, and this is the conversation below it. */
  readonly article?: Article;
  /** Everyone whom the article or a comment names by id. */
  readonly people?: readonly Person[];
  /** In the order of the source. Nesting follows from `inReplyTo`. */
  readonly comments?: readonly Comment[];
  /** How many comments the source says there are. It can exceed those at hand. */
  readonly commentCount?: number;
  readonly quoteLinks?: readonly QuoteLink[];
}

/** A discussion with its article, people and comments, such as this package's own content. */
export type EssayDiscussion = Discussion & Required<Pick<Discussion, 'article' | 'people' | 'comments'>>;
