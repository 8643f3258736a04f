import type { Article } from './article.js';
import type { Comment } from './comment.js';
import type { Person } from './person.js';
import type { QuoteLink } from './quote-link.js';

/** An article and the conversation around it. */
export interface Discussion {
  readonly article: Article;
  /** Everyone whom the article or a comment names by id. */
  readonly people: readonly Person[];
  /** In the order of the source. Nesting follows from `inReplyTo`. */
  readonly comments: readonly Comment[];
  /** How many comments the source says there are. It can exceed those at hand. */
  readonly commentCount?: number;
  readonly quoteLinks?: readonly QuoteLink[];
}
