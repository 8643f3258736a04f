import type { EssayDiscussion } from '../../model/index.js';
import { article } from './article.js';
import { comments } from './comments.js';
import { people } from './people.js';
import { quoteLinks } from './quote-links.js';

/**
 * "Trust-based Selling Between Cultures" and the replies to it. The page it comes from names no author and no
 * dates, and counts seven replies where six stand; so does this.
 *
 * Who quotes whom is worked out beforehand: `npm run quote-links`.
 */
export const discussion: EssayDiscussion = { article, people, comments, commentCount: 7, quoteLinks };
