import { countOf, recordsOf, unreadable } from '../shared/json-value.js';
import type { HttpRequest } from '../shared/request.js';
import { requestRemark42 } from './request-remark42.js';
import { apiUrl, type Remark42Site } from './site.js';

/** The number of comments of each thread, in one request. */
export async function countComments(
  site: Remark42Site,
  threads: readonly string[],
  asked: HttpRequest,
): Promise<ReadonlyMap<string, number>> {
  const url = apiUrl(site, 'counts');
  const counts = await requestRemark42(url, { ...asked, method: 'POST', json: threads }, site.http);
  if (!Array.isArray(counts)) throw unreadable(url, 'a list of { url, count }', counts);
  const byPage = new Map(recordsOf(counts).map(({ url: page, count }) => [page, countOf(count)]));
  return new Map(threads.map((thread) => [thread, byPage.get(thread) ?? 0]));
}
