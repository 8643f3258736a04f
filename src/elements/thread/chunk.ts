import { chunk, linesOf, sizeOf, type Row } from '../../views/thread-list.js';
import { stamp } from '../shared/stamp.js';

/** Some comments of a list, which are drawn, and left out of the layout, together. */
export interface Chunk {
  readonly element: HTMLElement;
  readonly list: List;
  rows: Row[];
  /** Whether its comments are still to be drawn. */
  isWaiting: boolean;
}

/** The comments that answer one, or the roots; in the last level, all that stand below. */
export interface List {
  readonly element: HTMLElement;
  readonly depth: number;
  readonly chunks: Chunk[];
}

export const createChunk = (list: List, rows: Row[], isOnly: boolean): Chunk => ({
  element: stamp(chunk(isOnly, [])) as HTMLElement,
  list,
  rows,
  isWaiting: true,
});

/** Where a row stands, or would stand: at the end of a chunk rather than before the next. */
export function findRow({ chunks }: List, index: number): { readonly chunk: Chunk | undefined; readonly row: number } {
  let row = index;
  for (const one of chunks) {
    if (row <= one.rows.length) return { chunk: one, row };
    row -= one.rows.length;
  }
  return { chunk: undefined, row: 0 };
}

/** Takes rows out of the chunks of a list. Answers what each chunk has lost. */
export function spliceRows(
  { chunks }: List,
  start: number,
  count: number,
): { readonly chunk: Chunk; readonly rows: readonly Row[] }[] {
  let index = 0;
  let left = count;
  return chunks.flatMap((one) => {
    const from = Math.max(0, start - index);
    index += one.rows.length;
    const rows = one.rows.splice(from, left);
    left -= rows.length;
    return rows.length > 0 ? { chunk: one, rows } : [];
  });
}

/**
 * Lets a chunk stand for itself, with about the height that it will have, in lines. Not by a `style` attribute: a page
 * may forbid those.
 */
export function contain({ element, rows, list: { depth } }: Chunk, maxDepth: number): void {
  element.classList.add('colloquy-chunk');
  const lines = rows.reduce((sum, row) => sum + linesOf(row.branch) * sizeOf(row, depth, maxDepth), 0);
  element.style.setProperty('--_lines', `${lines}`);
}
