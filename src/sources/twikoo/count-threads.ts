import { countOf, recordsOf, unreadable } from '../shared/json-value.js';
import { askTwikoo, type TwikooThread } from './ask-twikoo.js';

/** The path with and without a slash at its end, which are one thread. */
const variants = (path: string): readonly [string, string] => [
  path,
  path.endsWith('/') ? path.slice(0, -1) : `${path}/`,
];

/** The number of comments of each path, in one request. The server reads both forms of a path as one, and counts them apart. */
export async function countThreads(
  server: Omit<TwikooThread, 'path'>,
  paths: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (paths.length === 0) return new Map();
  const urls = [...new Set(paths.flatMap(variants))].filter(Boolean);
  const { data } = await askTwikoo(server, 'GET_COMMENTS_COUNT', { urls, includeReply: true });
  if (!Array.isArray(data)) throw unreadable(server.base, '{ data: […] }', data);
  const counts = new Map(recordsOf(data).map(({ url, count }) => [url, countOf(count)]));
  return new Map(paths.map((path) => [path, variants(path).reduce((sum, url) => sum + (counts.get(url) ?? 0), 0)]));
}
