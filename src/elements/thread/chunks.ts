import { chunksOf, sizeOf, type Row } from '../../views/thread-list.js';
import type { Backlog } from './backlog.js';
import { contain, createChunk, findRow, spliceRows, type Chunk, type List } from './chunk.js';
import type { Items } from './items.js';
import type { WaitingChunks } from './waiting-chunks.js';

/** So many that come between others do so within their chunk. */
const few = 64;

/** The list whose chunks they are. */
export interface Chunked {
  readonly waiting: WaitingChunks;
  readonly items: Items;
  readonly backlog: Backlog;
  /** Puts a comment into a node, before another or at the end. */
  readonly place: (row: Row, depth: number, node: Node, before: Element | null) => void;
  readonly maxDepth: () => number;
}

/** The chunks of a list and of those in it: comments come into them and go from them, at once or put off. */
export class Chunks {
  readonly #list: Chunked;

  constructor(list: Chunked) {
    this.#list = list;
  }

  /** Rows have come to a list, few or many: the first of them stands at `start`. */
  insert(into: List, start: number, came: readonly Row[]): void {
    const { depth, chunks } = into;
    const maxDepth = this.#list.maxDepth();
    const { chunk: at, row } = findRow(into, start);
    const size = came.reduce((sum, one) => sum + sizeOf(one, depth, maxDepth), 0);
    if (at && at.rows.length + size <= few) {
      const next = at.element.children[row] ?? null;
      at.rows.splice(row, 0, ...came);
      if (!at.isWaiting) for (const one of came) this.#list.place(one, depth, at.element, next);
      return;
    }
    if (at && row > 0 && row < at.rows.length) this.#split(at, row);
    // A list that was small had one chunk, which did not have to stand for itself.
    if (at) contain(at, maxDepth);
    const index = at ? chunks.indexOf(at) + (row > 0 ? 1 : 0) : 0;
    this.insertChunks(into, index, chunksOf(came, depth, maxDepth), !at);
  }

  /** Makes chunks of these rows. One is drawn at once, several are put off. */
  insertChunks(into: List, index: number, groups: readonly Row[][], isFresh = false): void {
    const maxDepth = this.#list.maxDepth();
    const next = into.chunks[index]?.element ?? null;
    const isOnly = isFresh && groups.length === 1;
    const fresh = groups.map((rows) => createChunk(into, rows, isOnly));
    into.chunks.splice(index, 0, ...fresh);
    for (const one of fresh) {
      if (!isOnly) contain(one, maxDepth);
      into.element.insertBefore(one.element, next);
    }
    if (fresh.length === 1) this.fill(fresh[0]!);
    else this.#putOff(fresh);
  }

  /** Rows have gone from a list: the first of them stood at `start`. */
  remove(into: List, start: number, count: number): void {
    for (const { chunk: one, rows } of spliceRows(into, start, count)) {
      const isEmpty = one.rows.length === 0;
      if (isEmpty) into.chunks.splice(into.chunks.indexOf(one), 1);
      if (one.isWaiting) {
        if (!isEmpty) continue;
        this.#list.waiting.delete(one);
        one.element.remove();
        continue;
      }
      // Taking many nodes out of the document would hold the page: they are out of sight first.
      const isMany = isEmpty && count > few;
      for (const { branch } of rows) {
        const found = this.#list.items.putAway(branch.key, one);
        if (!isMany) found?.element.remove();
      }
      if (isMany) this.#list.backlog.retire(one);
      else if (isEmpty) one.element.remove();
    }
  }

  /** Draws a chunk that was put off, where it stands. */
  fill(one: Chunk): void {
    this.drawInto(one.element, one);
    one.element.classList.remove('colloquy-waiting');
  }

  /** Draws the comments of a chunk into a node, which need not be on the page. */
  drawInto(node: Node, one: Chunk): void {
    one.isWaiting = false;
    this.#list.waiting.draw(one, () => {
      for (const row of one.rows) {
        // Data that nobody has checked: one comment that cannot be drawn does not take the others with it.
        try {
          this.#list.place(row, one.list.depth, node, null);
        } catch (error) {
          (globalThis.reportError ?? console.error)(error);
        }
      }
    });
  }

  #split(at: Chunk, row: number): void {
    const second = createChunk(at.list, at.rows.splice(row), false);
    at.list.chunks.splice(at.list.chunks.indexOf(at) + 1, 0, second);
    at.element.after(second.element);
    if (at.isWaiting) return this.#putOff([second]);
    second.isWaiting = false;
    contain(second, this.#list.maxDepth());
    second.element.append(...[...at.element.children].slice(row));
  }

  #putOff(chunks: readonly Chunk[]): void {
    for (const one of chunks) {
      contain(one, this.#list.maxDepth());
      one.element.classList.add('colloquy-waiting');
    }
    this.#list.waiting.add(chunks);
  }
}
