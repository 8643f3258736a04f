import type { Article } from '../../model/article.js';
import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';

/** What a reader wants to cite, and what is known of the page that it is on. */
export interface Cited {
  /** Left out where the essay itself is cited. */
  readonly comment?: Comment | undefined;
  /** The essay. Left out where the page has its own. */
  readonly article?: Article | undefined;
  readonly people: ReadonlyMap<string, Person>;
  /** What leads to it on this page, such as `#comment-3`; empty for the page as a whole. */
  readonly address: string;
  /** The language of the page. */
  readonly language: string | undefined;
}
