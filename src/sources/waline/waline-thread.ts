import { isRecord, type JsonRecord, recordsOf, unreadable } from '../shared/json-value.js';
import type { HttpOptions } from '../shared/request.js';
import { pageAddress } from './addresses.js';
import { askWaline } from './ask-waline.js';

/** A thread, and how its server is asked. */
export interface WalineThread {
  readonly base: string;
  readonly path: string;
  readonly http: HttpOptions;
  readonly signal: AbortSignal | undefined;
}

/** A page of so many roots, with how many pages there are; pages count from 1. */
export async function listRoots(
  { base, path, http, signal }: WalineThread,
  page: number,
  size: number,
): Promise<JsonRecord> {
  const url = pageAddress(base, path, page, size);
  const data = await askWaline(url, { signal }, http);
  if (isRecord(data) && Array.isArray(data.data)) return data;
  throw unreadable(url, '{ data: { data: [] } }', data);
}

export const withReplies = (root: JsonRecord): readonly JsonRecord[] => [root, ...recordsOf(root.children)];
