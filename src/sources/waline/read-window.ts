import { countOf, type JsonRecord, recordsOf } from '../shared/json-value.js';
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
 * Reads a part of the thread, the newest roots first. Pages are counted out by the server again each time, so that
 * roots which were deleted move those behind them to pages that have been read. Therefore each window overlaps the one
 * before, and where none of those that they should share is in it, it is sought further back.
 */
export async function readWindow(thread: WalineThread, cursor = ''): Promise<Window> {
  const [start, ...shared] = cursor.split('~');
  const begin = countOf(Number(start));
  let from = begin;
  for (let step = mostRoots / 2; ; step *= 2) {
    // The page that has the root at this place in its first quarter: where pages begin depends on their size.
    let size = mostRoots;
    while (from % size > size / 4) size -= 1;
    const page = Math.max(1, Math.floor(from / size) + 1);
    const { data, totalPages, count } = await listRoots(thread, page, size);
    const roots = recordsOf(data);
    const ids = roots.map(({ objectId }) => idOf(objectId));
    if (page === 1 || ids.some((id) => shared.includes(id!))) {
      const place = (page - 1) * size + roots.length - overlap;
      // A server that gave none, or fewer than it was asked for, would else be asked for the same again without end.
      const hasNext = page < countOf(totalPages) && place > begin;
      const next = [place, ...ids.slice(-overlap)].join('~');
      return { roots, total: countOf(count), ...(hasNext && { next }) };
    }
    from -= step;
  }
}
