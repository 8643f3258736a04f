import type { CommentView } from '../../views/comment.js';
import type { Chunk } from './chunks.js';
import type { Item } from './item.js';

/** So many chunks come to stand on the page together. */
const severalChunks = 16;

/** What a list of comments has still to do, in the order in which it is done. */
export class WorkQueue {
  /** The chunks that are still to be drawn, in reading order but for what has come since. */
  #waiting = new Map<Element, Chunk>();
  /** What is drawn, and not on the page yet: whenever anything comes to stand there, the browser looks through all of the page. */
  readonly #aside: { readonly chunk: Chunk; readonly content: DocumentFragment }[] = [];
  /** Comments that may be other than they were drawn. */
  readonly #stale = new Set<Item>();
  /** Very long comments of which only the first parts are drawn. */
  readonly #partial = new Set<Item>();
  /** Chunks out of sight whose many comments would hold the page if they were all removed at once. */
  readonly #retired: Element[] = [];
  /** Whether comments have gone from their places, which are remembered as long as there is other work. */
  hasGone = false;

  get isEmpty(): boolean {
    const count =
      this.#waiting.size + this.#aside.length + this.#stale.size + this.#partial.size + this.#retired.length;
    return count === 0 && !this.hasGone;
  }

  /** The chunk with this element, if it is still to be drawn. */
  waitingAt(element: Element): Chunk | undefined {
    return this.#waiting.get(element);
  }

  /** The chunk that comes next of those on the page: others may come back, and wait. */
  nextIn(page: Element): Chunk | undefined {
    for (const chunk of this.#waiting.values()) if (page.contains(chunk.element)) return chunk;
    return undefined;
  }

  /** The chunk on the page that holds a comment which is still to be drawn. */
  holding(key: string, page: Element): Chunk | undefined {
    for (const chunk of this.#waiting.values())
      if (chunk.rows.some(({ branch }) => branch.key === key) && page.contains(chunk.element)) return chunk;
    return undefined;
  }

  wait(chunk: Chunk): void {
    this.#waiting.set(chunk.element, chunk);
  }

  /** A chunk need not be drawn any more. */
  drop(chunk: Chunk): void {
    this.#waiting.delete(chunk.element);
  }

  /** Takes a chunk out, and all others for as long as it is drawn: what is put off inside it is the next to be read. */
  begin(chunk: Chunk): ReadonlyMap<Element, Chunk> {
    const others = this.#waiting;
    others.delete(chunk.element);
    this.#waiting = new Map();
    return others;
  }

  /** Puts the others behind what was put off since {@link begin}. */
  end(others: ReadonlyMap<Element, Chunk>): void {
    if (this.#waiting.size === 0) this.#waiting = others as Map<Element, Chunk>;
    else for (const [element, chunk] of others) this.#waiting.set(element, chunk);
  }

  /** Keeps what is drawn of a chunk until there is enough of it to be put on the page. */
  setAside(chunk: Chunk, content: DocumentFragment): void {
    this.#aside.push({ chunk, content });
    if (this.#aside.length >= severalChunks) this.putInPlace();
  }

  /** Puts on the page what is drawn. Returns whether there was anything. */
  putInPlace(): boolean {
    const all = this.#aside.splice(0);
    for (const { chunk, content } of all) {
      chunk.element.append(content);
      chunk.element.classList.remove('colloquy-waiting');
    }
    return all.length > 0;
  }

  /** Has these comments refreshed. */
  expire(items: Iterable<Item>): void {
    for (const item of items) this.#stale.add(item);
  }

  /** A comment is as it should be. */
  settle(item: Item): void {
    this.#stale.delete(item);
  }

  /** Refreshes so many comments. Returns whether there was any. */
  refresh(count: number, view: CommentView): boolean {
    let left = count;
    for (const item of this.#stale) {
      if (left === 0) break;
      left -= 1;
      this.#stale.delete(item);
      item.refresh(view);
    }
    return left < count;
  }

  /** Has the rest of a very long comment drawn, part by part. */
  goOnWith(item: Item): void {
    this.#partial.add(item);
  }

  /** Draws the next part of a very long comment. Returns whether there was one. */
  drawPart(view: CommentView): boolean {
    const [item] = this.#partial;
    if (!item) return false;
    if (item.isPartial) item.drawPart(view);
    if (!item.isPartial) this.#partial.delete(item);
    return true;
  }

  /** Takes a chunk out of sight at once, and out of the page by and by. */
  retire({ element }: Chunk): void {
    element.hidden = true;
    this.#retired.push(element);
  }

  /** Whether an element is in a chunk that is out of sight and waits to be removed. */
  isRetired(element: Element): boolean {
    return this.#retired.some((chunk) => chunk.contains(element));
  }

  /** Removes one chunk that is out of sight. Returns whether there was one. */
  removeRetired(): boolean {
    const element = this.#retired.pop();
    element?.remove();
    return element !== undefined;
  }

  /** Forgets chunks that have gone from the page. */
  forgetGone(page: Element): void {
    for (const { element } of [...this.#waiting.values()]) if (!page.contains(element)) this.#waiting.delete(element);
    this.hasGone = false;
  }
}
