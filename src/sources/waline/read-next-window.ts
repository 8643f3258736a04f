import { countOf, recordsOf, type JsonRecord } from '../shared/json-value.js';
import { mostRoots } from './addresses.js';
import { idOf } from './read-comments.js';
import { windowOf, type Window } from './read-window.js';
import { listRoots, type WalineThread } from './waline-thread.js';

/**
 * Reads the part of a thread that `cursor` leads to. Pages are counted out by the server again each time, so that
 * roots which were deleted move those behind them to pages that have been read. Therefore each window overlaps the one
 * before, and where none of those that they should share is in it, it is sought further back.
 */
export async function readNextWindow(thread: WalineThread, cursor: string): Promise<Window> {
  const [start, ...shared] = cursor.split('~');
  const begin = countOf(Number(start));
  let from = begin;
  for (let step = mostRoots / 2; ; step *= 2) {
    // The page that has the root at this place in its first quarter: where pages begin depends on their size.
    let size = mostRoots;
    while (from % size > size / 4) size -= 1;
    const page = Math.max(1, Math.floor(from / size) + 1);
    const list = await listRoots(thread, page, size);
    const isShared = ({ objectId }: JsonRecord): boolean => shared.includes(idOf(objectId)!);
    if (page === 1 || recordsOf(list.data).some(isShared)) return windowOf(list, page, (page - 1) * size, begin);
    from -= step;
  }
}
