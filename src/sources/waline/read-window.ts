import { countOf, recordsOf, type JsonRecord } from '../shared/json-value.js';
import { mostRoots } from './addresses.js';
import { idOf } from './read-comments.js';
import { listRoots, type WalineThread } from './waline-thread.js';

/** Some of the roots of a thread, each with all its replies in `children`. */
export interface Window {
  readonly roots: readonly JsonRecord[];
  /** Replies included, also those that cannot be read since their root is held. */
  readonly total: number;
  /** Leads to the next window. Left out with the last one. */
  readonly next?: string;
}

/** How many roots two windows that follow each other share. */
const overlap = 5;

/**
 * What the server has given, as a window. `before` is how many roots the pages before it have, and `begin` the place of a
 * root that was asked for.
 */
export function windowOf({ data, totalPages, count }: JsonRecord, page = 1, before = 0, begin = 0): Window {
  const roots = recordsOf(data);
  const place = before + roots.length - overlap;
  // A server that gave none, or fewer than it was asked for, would else be asked for the same again without end.
  const hasNext = page < countOf(totalPages) && place > begin;
  return {
    roots,
    total: countOf(count),
    ...(hasNext && { next: [place, ...roots.slice(-overlap).map(({ objectId }) => idOf(objectId))].join('~') }),
  };
}

/** Reads a part of the thread, the newest roots first. */
export async function readWindow(thread: WalineThread, cursor: string | undefined): Promise<Window> {
  // Most threads have no other.
  if (!cursor) return windowOf(await listRoots(thread, 1, mostRoots));
  return (await import('./read-next-window.js')).readNextWindow(thread, cursor);
}
