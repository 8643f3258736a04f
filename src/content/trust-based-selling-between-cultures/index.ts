import type { Discussion } from '../../model/index.js';
import { article } from './article.js';
import { comments } from './comments.js';
import { people } from './people.js';

/**
 * "Trust-based Selling Between Cultures" and the replies to it. The page it comes from names no author and no
 * dates, and counts seven replies where six stand; so does this.
 */
export const discussion: Discussion = { article, people, comments, commentCount: 7 };
