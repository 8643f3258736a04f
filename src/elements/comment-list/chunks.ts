import { linesOf } from '../../views/comment-lines.js';
import { chunk, sizeOf, type Row } from '../../views/thread-list.js';
import { stamp } from '../shared/stamp.js';

/** Some comments of a list, which are drawn, and left out of the layout, together. */
export interface Chunk {
  readonly element: HTMLElement;
  readonly list: List;
  rows: Row[];
  /** Whether its comments are still to be drawn. */
  isWaiting: boolean;
}

/** The replies to one comment, or the roots, in chunks; in the last level, all that stand below. */
export class List {
  readonly element: HTMLElement;
  readonly depth: number;
  readonly chunks: Chunk[] = [];
  readonly #maxDepth: number;

  constructor(element: HTMLElement, depth: number, maxDepth: number) {
    this.element = element;
    this.depth = depth;
    this.#maxDepth = maxDepth;
  }

  get rows(): Row[] {
    return this.chunks.flatMap(({ rows }) => rows);
  }

  /** How many comments these rows bring with them. */
  sizeOf(rows: readonly Row[]): number {
    return rows.reduce((sum, row) => sum + sizeOf(row, this.depth, this.#maxDepth), 0);
  }

  /** Where a row stands, or would stand: at the end of a chunk rather than before the next. */
  find(index: number): { readonly chunk: Chunk | undefined; readonly row: number } {
    let row = index;
    for (const one of this.chunks) {
      if (row <= one.rows.length) return { chunk: one, row };
      row -= one.rows.length;
    }
    return { chunk: undefined, row: 0 };
  }

  /** Makes a chunk that holds nothing yet, the only one or one of several. */
  insert(index: number, rows: Row[], isOnly: boolean): Chunk {
    const element = stamp(chunk(isOnly, [])) as HTMLElement;
    const made: Chunk = { element, list: this, rows, isWaiting: true };
    this.element.insertBefore(element, this.chunks[index]?.element ?? null);
    this.chunks.splice(index, 0, made);
    if (!isOnly) this.contain(made);
    return made;
  }

  /** Removes a chunk from the list, and not yet from the page. */
  delete(one: Chunk): void {
    this.chunks.splice(this.chunks.indexOf(one), 1);
  }

  /** Makes two chunks of one. Returns the second, which holds the rows from this one on. */
  split(one: Chunk, row: number): Chunk {
    const second = this.insert(this.chunks.indexOf(one) + 1, one.rows.splice(row), false);
    second.isWaiting = one.isWaiting;
    second.element.append(...[...one.element.children].slice(row));
    return second;
  }

  /** Removes rows from the chunks. Returns what each chunk has lost. */
  removeRows(start: number, count: number): { readonly chunk: Chunk; readonly rows: readonly Row[] }[] {
    let index = 0;
    let left = count;
    return this.chunks.flatMap((one) => {
      const from = Math.max(0, start - index);
      index += one.rows.length;
      const rows = one.rows.splice(from, left);
      left -= rows.length;
      return rows.length > 0 ? { chunk: one, rows } : [];
    });
  }

  /**
   * Lets a chunk stand for itself, with about the height that it will have, in lines. Not by a `style` attribute: a
   * page may forbid those.
   */
  contain({ element, rows }: Chunk): void {
    element.classList.add('colloquy-chunk');
    const lines = rows.reduce((sum, row) => sum + linesOf(row.branch) * sizeOf(row, this.depth, this.#maxDepth), 0);
    element.style.setProperty('--_lines', `${lines}`);
  }
}
