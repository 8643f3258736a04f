import { countOf, type JsonRecord, recordsOf } from '../shared/json-value.js';
import { mostRoots } from './addresses.js';
import { idOf } from './read-comments.js';

/** Some of the roots of a thread, each with all its replies in `children`. */
export interface Window {
  readonly roots: readonly JsonRecord[];
  /** Replies included, also those that cannot be read since their root is held. */
  readonly total: number;
  /** Leads to the next window. Left out with the last one. */
  readonly next?: string;
}

/** Asks for a page of so many roots; pages count from 1. */
export type ListRoots = (page: number, size: number) => Promise<JsonRecord>;

/** How many roots two windows that follow each other share. */
const overlap = 5;

/**
 * Reads a part of the thread, the newest roots first. Pages are counted out by the server again each time, so that
 * roots which were deleted move those behind them to pages that have been read. Therefore each window overlaps the one
 * before, and where none of those that they should share is in it, it is sought further back.
 */
export async function readWindow(list: ListRoots, cursor = ''): Promise<Window> {
  const [start, ...shared] = cursor.split('~');
  let from = countOf(Number(start));
  for (let step = mostRoots / 2; ; step *= 2) {
    const { page, size } = pageAt(from);
    const { data, totalPages, count } = await list(page, size);
    const roots = recordsOf(data);
    const ids = roots.map(({ objectId }) => idOf(objectId) ?? '');
    if (page === 1 || ids.some((id) => shared.includes(id))) {
      const end = (page - 1) * size + (data as readonly unknown[]).length;
      const place = end - overlap;
      // A server that gave fewer than it was asked for would else be asked for the same again without end.
      const hasNext = roots.length > 0 && page < countOf(totalPages) && place > countOf(Number(start));
      const next = [place, ...ids.slice(-overlap)].join('~');
      return { roots, total: countOf(count), ...(hasNext && { next }) };
    }
    from -= step;
  }
}

/** A page that has the root at this place in its first quarter: where pages begin depends on their size. */
export function pageAt(place: number): { readonly page: number; readonly size: number } {
  let size = mostRoots;
  while (place % size > size / 4) size -= 1;
  return { page: Math.max(1, Math.floor(place / size) + 1), size };
}
