import type { RequestOptions } from '../../model/source.js';
import { countOf, unreadable } from '../shared/json-value.js';
import type { HttpOptions } from '../shared/request.js';
import { commentsAt } from './addresses.js';
import { askWaline } from './ask-waline.js';

/** How long a query for many threads may grow before another is begun, in characters: addresses have limits. */
const longQuery = 1500;

/**
 * The number of comments of each path. The server parts paths by commas, so those that hold one are asked for by
 * themselves, twice: a list stays as it is.
 */
export async function countThreads(
  base: string,
  paths: Iterable<string>,
  http: HttpOptions,
  { signal }: RequestOptions,
): Promise<ReadonlyMap<string, number>> {
  const queries: string[][] = [[]];
  for (const path of new Set(paths)) {
    const last = queries.at(-1)!;
    if (path.includes(',')) queries.unshift([path, path]);
    else if (last.length > 0 && encodeURIComponent([...last, path].join()).length > longQuery) queries.push([path]);
    else last.push(path);
  }
  const counted = await Promise.all(
    queries
      .filter(([path]) => path !== undefined)
      .map(async (query) => {
        const isList = query[0]!.includes(',');
        const urls = (isList ? query : [query.join()]).map((path) => `&url=${encodeURIComponent(path)}`);
        const url = `${commentsAt(base)}&type=count${urls.join('')}`;
        const counts = await askWaline(url, { signal }, http);
        if (!Array.isArray(counts) || counts.length !== query.length) {
          throw unreadable(url, `a list of ${query.length} numbers`, counts);
        }
        return query.map((path, index) => [path, countOf(counts[index])] as const);
      }),
  );
  return new Map(counted.flat());
}
