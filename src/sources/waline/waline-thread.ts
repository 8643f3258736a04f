import { isRecord, type JsonRecord, recordsOf, unreadable } from '../shared/json-value.js';
import type { HttpOptions } from '../shared/request.js';
import { askWaline } from './ask-waline.js';
import type { ListRoots } from './read-window.js';

/** A thread, and how its server is asked. */
export interface WalineThread {
  readonly base: string;
  readonly path: string;
  readonly http: HttpOptions;
  readonly signal: AbortSignal | undefined;
}

/** Where a server has its comments. Errors are told apart by their words, so these have to be in one language. */
export const commentsAt = (base: string): string => `${base}/api/comment?lang=en`;

export const rootsOf =
  ({ base, path, http, signal }: WalineThread): ListRoots =>
  async (page, size) => {
    // `insertedAt_asc` asks the database for no order at all.
    const query = `&path=${encodeURIComponent(path)}&page=${page}&pageSize=${size}&sortBy=insertedAt_desc`;
    const url = commentsAt(base) + query;
    const data = await askWaline(url, { signal }, http);
    if (isRecord(data) && Array.isArray(data.data)) return data;
    throw unreadable(url, '{ data: { data: [] } }', data);
  };

export const withReplies = (root: JsonRecord): readonly JsonRecord[] => [root, ...recordsOf(root.children)];
