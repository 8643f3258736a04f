import { countOf, isRecord, recordOf, unreadable } from '../shared/json-value.js';
import { jsonOf, type HttpResponse } from '../shared/request.js';

/** How many threads are counted at once: an address that names more grows too long for some servers. */
const atOnce = 40;

/** The number of comments of each thread, as `countComments` of openapi.json tells it. */
export async function countThreads(
  base: string,
  threads: readonly string[],
  ask: (url: string) => Promise<HttpResponse>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < threads.length; start += atOnce) {
    const some = threads.slice(start, start + atOnce);
    const url = `${base}/counts?${new URLSearchParams(some.map((thread): [string, string] => ['thread', thread]))}`;
    const json = jsonOf(await ask(url));
    const { counts: told } = recordOf(json);
    if (!isRecord(told)) throw unreadable(url, '{ counts: {…} }', json);
    for (const thread of some) counts.set(thread, countOf(told[thread]));
  }
  return counts;
}
