import type { CommentBatch, LoadOptions } from '../../model/source.js';
import { batchOf } from '../shared/batch.js';
import { recordOf } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpRequest } from '../shared/request.js';
import { commentsRoute, pageQuery, postAt, usualTypes } from './addresses.js';
import { firstPage, nextCursor } from './next-cursor.js';
import { readComment } from './read-comment.js';
import { headerNumber, readList } from './read-list.js';
import { ask, askSite, type Site } from './site.js';

/** Reads a page of the comments of a post. `types` are the only parts of the REST API in which the post may be, if given. */
export async function loadPage(
  site: Site,
  types: readonly string[] | undefined,
  post: string,
  { cursor = firstPage, signal }: LoadOptions,
): Promise<CommentBatch> {
  const isFirst = cursor === firstPage;
  // The list of an unknown post is an empty one, so the post itself is asked for.
  const [response, found] = await Promise.all([
    ask(site, commentsRoute, pageQuery(post, cursor), { signal }),
    isFirst ? findPost(site, types, post, { signal }).catch(() => '') : '',
  ]);
  const list = readList(response);
  const state =
    found ?? (list.length || (await (await import('./other-types.js')).findOther(site, types, post, { signal })));
  const next = nextCursor(
    cursor,
    list.flatMap((item) => recordOf(item).date ?? []) as string[],
    headerNumber(response, 'X-WP-TotalPages'),
  );
  const total = headerNumber(response, 'X-WP-Total');
  return {
    ...batchOf(list.flatMap((item) => readComment(item, site.html) ?? [])),
    ...(isFirst && total >= 0 && { total }),
    ...(next && { next }),
    ...(state === 'closed' && { closed: true }),
  };
}

/** Whether a post takes comments, `open` or `closed`; undefined where there is none, empty where that is not told. */
async function findPost(
  site: Site,
  types: readonly string[] = usualTypes,
  post: string,
  asked: HttpRequest,
): Promise<unknown> {
  for (const type of types) {
    const response = await askSite(site, ...postAt(type, post), asked);
    if (response.status !== 404) return objectIn(response).comment_status ?? '';
  }
  return undefined;
}
