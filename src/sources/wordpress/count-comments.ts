import { SourceError } from '../../model/source-error.js';
import type { RequestOptions } from '../../model/source.js';
import { recordOf } from '../shared/json-value.js';
import { headerNumber, readList } from './read-list.js';
import { ask, type Site } from './site.js';

/** The most comments that WordPress lists at once. */
const most = 100;

interface Listed {
  readonly posts: readonly string[];
  /** NaN where the response does not say, as notices of PHP or a proxy take its headers away, and the list may go on. */
  readonly total: number;
}

/**
 * Counts the comments of many posts. WordPress counts no post by itself, but lists the comments of many at once: one
 * request does while all of them together have up to 100 comments; otherwise there is one more for each post. Rejects
 * where the number of a post is not known.
 */
export async function countComments(
  site: Site,
  threads: readonly string[],
  options: RequestOptions,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(threads.map((thread) => [thread, 0]));
  if (counts.size === 0) return counts;
  const all = await list(site, `post=${threads.join()}&per_page=${most}`, options);
  if (all && all.posts.length === all.total) {
    for (const post of all.posts) counts.set(post, (counts.get(post) ?? 0) + 1);
    return counts;
  }
  const size = all && all.total >= 0 ? 1 : most;
  await Promise.all(
    [...counts.keys()].map(async (thread) => {
      const one = await list(site, `post=${thread}&per_page=${size}`, options);
      if (Number.isNaN(one?.total)) {
        throw new SourceError(
          'unreadable-response',
          `Expected ${site.route('wp/v2/comments')} to say how many comments the post ${thread} has, got ${most} of them`,
        );
      }
      counts.set(thread, one?.total ?? 0);
    }),
  );
  return counts;
}

/** Undefined where one of the posts may not be read: WordPress then tells of none. */
async function list(site: Site, query: string, { signal }: RequestOptions): Promise<Listed | undefined> {
  try {
    const response = await ask(site, 'wp/v2/comments', `${query}&_fields=id,post`, { signal });
    const posts = readList(response).map((item) => String(recordOf(item).post));
    const said = headerNumber(response, 'X-WP-Total');
    return { posts, total: Number.isNaN(said) && posts.length < most ? posts.length : said };
  } catch (error) {
    // A draft has no comments that a guest could count. A REST API that is closed to guests tells nothing of any post.
    if ((error as { code?: unknown }).code === 'rest_cannot_read_post') return undefined;
    throw error;
  }
}
