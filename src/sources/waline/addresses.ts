import { baseOf } from '../shared/endpoint.js';
import { isText } from '../shared/json-value.js';

/** The most roots that Waline gives at once. */
export const mostRoots = 100;

/** Where a server has its comments. Errors are told apart by their words, so these have to be in one language. */
export const commentsAt = (base: string): string => `${base}/api/comment?lang=en`;

/** Where a page of so many roots is, the newest first; pages count from 1. `insertedAt_asc` would mean no order at all. */
export const pageAddress = (base: string, path: string, page: number, size: number): string =>
  `${commentsAt(base)}&path=${encodeURIComponent(path)}&page=${page}&pageSize=${size}&sortBy=insertedAt_desc`;

/** What a source of this endpoint asks for first. */
export function firstAddresses(endpoint: unknown, path: unknown): readonly string[] {
  const base = baseOf(endpoint);
  return base && isText(path) ? [pageAddress(base, path, 1, mostRoots)] : [];
}
