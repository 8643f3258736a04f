import { countOf, recordsOf, type JsonRecord } from '../shared/json-value.js';

/** Some of the roots of a thread with all replies below them. */
export interface Window {
  readonly comments: readonly JsonRecord[];
  /** Leads to the next window. Left out with the last one. */
  readonly next?: string;
  /** The response as it came. */
  readonly list: JsonRecord;
}

/** Asks for so many roots, the oldest first, without the first ones. */
export type ListRoots = (offset: number, limit: number) => Promise<JsonRecord>;

const size = 100;

/** How many roots two windows that follow each other share. */
const overlap = 5;

/**
 * Reads a part of the thread, the oldest roots first. Roots that were deleted meanwhile move those behind them forward.
 * Therefore each window overlaps the one before, and where none of those that they should share is in it, it is sought
 * further ahead.
 */
export async function readWindow(list: ListRoots, cursor = ''): Promise<Window> {
  const [start, ...shared] = cursor.split('~');
  let from = countOf(Number(start));
  for (let step = size / 2; ; step *= 2) {
    const response = await list(from, size);
    const comments = recordsOf(response.comments);
    const roots = comments.filter(({ rid }) => !rid).map(({ id }) => String(id));
    if (from === 0 || roots.some((id) => shared.includes(id))) {
      const place = from + roots.length - overlap;
      const hasNext = from + roots.length < countOf(response.roots_count) && place > countOf(Number(start));
      const next = [place, ...roots.slice(-overlap)].join('~');
      return { comments, list: response, ...(hasNext && { next }) };
    }
    from = Math.max(0, from - step);
  }
}
