import { baseOf } from '../shared/endpoint.js';

/** Whether this is the path of a page. */
export const isPath = (thread: unknown): thread is string => typeof thread === 'string' && thread.startsWith('/');

/** Where a whole thread is. */
export const threadAddress = (base: string, path: string): string => `${base}/?uri=${encodeURIComponent(path)}`;

/** What a source of this endpoint asks for first. */
export function firstAddresses(endpoint: unknown, thread: unknown): readonly string[] {
  const base = baseOf(endpoint);
  return base && isPath(thread) ? [threadAddress(base, thread)] : [];
}
