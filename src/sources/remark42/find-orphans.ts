import { recordOf, recordsOf, type JsonRecord } from '../shared/json-value.js';
import type { HttpRequest } from '../shared/request.js';
import { requestRemark42 } from './request-remark42.js';
import { apiUrl, type Remark42Site } from './site.js';

/**
 * The comments of a tree, and what a list of all has beside them: replies to a comment that is not there. Where the
 * list cannot be had, the tree alone.
 */
export async function withOrphans(
  site: Remark42Site,
  thread: string,
  tree: readonly JsonRecord[],
  asked: HttpRequest,
): Promise<readonly JsonRecord[]> {
  const ids = new Set(tree.map(({ id }) => id));
  const url = apiUrl(site, 'find', thread, { sort: '+time', format: 'plain' });
  const all = await requestRemark42(url, asked, site.http).catch(() => undefined);
  asked.signal?.throwIfAborted();
  return [
    ...tree,
    ...recordsOf(recordOf(all).comments).filter((comment) => comment.delete !== true && !ids.has(comment.id)),
  ];
}
