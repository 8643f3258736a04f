import { countOf, isRecord, unreadable } from '../shared/json-value.js';
import { askArtalk } from './ask-artalk.js';
import { apiUrl, type ArtalkSite } from './site.js';

/** How long a query for many threads may grow before another is begun, in characters: addresses have limits. */
const longQuery = 1500;

/** The number of comments of each thread. The server parts keys by commas: those that hold one are asked for by themselves. */
export async function countThreads(
  site: ArtalkSite,
  threads: Iterable<string>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  const lists: string[][] = [[]];
  const single: string[] = [];
  for (const thread of new Set(threads)) {
    if (thread.includes(',')) single.push(thread);
    else if (encodeURIComponent([...lists.at(-1)!, thread].join()).length > longQuery) lists.push([thread]);
    else lists.at(-1)!.push(thread);
  }
  const counted = await Promise.all([
    ...lists
      .filter(([thread]) => thread !== undefined)
      .map(async (list) => {
        const url = apiUrl(site, 'stats/page_comment', { page_keys: list.join() });
        const { data } = await askArtalk(site, url, { signal });
        if (!isRecord(data)) throw unreadable(url, '{ data: { … } }', data);
        return list.map((thread): [string, number] => [thread, countOf(data[thread])]);
      }),
    ...single.map(async (thread): Promise<[string, number][]> => {
      const url = apiUrl(site, 'comments', { page_key: thread, limit: '1' });
      return [[thread, countOf((await askArtalk(site, url, { signal })).count)]];
    }),
  ]);
  return new Map(counted.flat());
}
