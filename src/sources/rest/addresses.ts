import { baseOf } from '../shared/endpoint.js';
import { isText } from '../shared/json-value.js';

/** Whether a server takes this for the name of a thread. */
export const isThread = (thread: unknown): thread is string => isText(thread) && thread.length <= 200;

/** Where a page of a thread is. */
export const pageAddress = (base: string, thread: string, cursor?: string): string =>
  `${base}/comments?${new URLSearchParams({ thread, ...(cursor && { cursor }) })}`;

/** What a source of this endpoint asks for first. */
export function firstAddresses(endpoint: unknown, thread: unknown): readonly string[] {
  const base = baseOf(endpoint);
  return base && isThread(thread) ? [pageAddress(base, thread)] : [];
}
