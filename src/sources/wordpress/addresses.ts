import { baseOf } from '../shared/endpoint.js';
import { firstPage } from './next-cursor.js';
import { rootAt } from './rest-root.js';

/** Where a WordPress has its comments. */
export const commentsRoute = 'wp/v2/comments';

/** The fields that are read. `content.rendered` alone would bring none of it, in every version. */
export const commentFields = '_fields=id,parent,author,author_name,author_url,date,date_gmt,content,link';

/** The parts of the REST API in which a post is looked up first. */
export const usualTypes = ['posts', 'pages'] as const;

/** Whether this is the id of a post. */
export const isPost = (thread: string): boolean => /^[1-9]\d{0,15}$/.test(thread);

/** Where it is told whether a post takes comments. */
export const postAt = (type: string, post: string): readonly [path: string, query: string] => [
  `wp/v2/${type}/${post}`,
  '_fields=comment_status',
];

/** What a page of the comments of a post is asked for with. */
export function pageQuery(post: string, cursor = firstPage): string {
  const [page, after] = cursor.split(' ');
  return `post=${post}&orderby=date&order=asc&per_page=100&page=${page}${after ? `&after=${after}` : ''}&${commentFields}`;
}

/** What a source of this endpoint asks for first. */
export function firstAddresses(endpoint: unknown, post: string): readonly string[] {
  const base = baseOf(endpoint);
  if (!base || !isPost(post)) return [];
  const site = rootAt(base);
  return [site.route(commentsRoute, pageQuery(post)), site.route(...postAt(usualTypes[0], post))];
}
