import { recordOf, recordsOf, type JsonRecord } from '../shared/json-value.js';
import type { HttpRequest } from '../shared/request.js';
import { ask } from './ask.js';
import { apiUrl, type Remark42Site } from './site.js';

/** What a list of all comments has beside those of the tree: what answers a comment that is not there. */
export async function findOrphans(
  site: Remark42Site, thread: string, tree: readonly JsonRecord[], asked: HttpRequest,
): Promise<readonly JsonRecord[]> {
  const ids = new Set(tree.map(({ id }) => id));
  const all = await ask(apiUrl(site, 'find', thread, { sort: '+time', format: 'plain' }), asked, site.http);
  return recordsOf(recordOf(all).comments).filter((comment) => comment.delete !== true && !ids.has(comment.id));
}
