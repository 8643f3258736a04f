import type { CommentView } from '../../views/comment.js';
import { inBackground } from '../shared/background.js';
import type { Chunk } from './chunk.js';
import type { Item, Items } from './items.js';
import { LongBody } from './long-body.js';
import type { WaitingChunks } from './waiting-chunks.js';

/** So many chunks come to stand on the page together. */
const severalChunks = 16;

/** The list whose backlog it is. */
export interface Backlogged {
  readonly waiting: WaitingChunks;
  readonly items: Items;
  /** Puts the comments of a chunk into a node. */
  readonly drawInto: (node: Node, chunk: Chunk) => void;
  /** Draws a comment anew. */
  readonly draw: (item: Item) => void;
  readonly view: () => CommentView;
  readonly isConnected: () => boolean;
}

/**
 * What a list has still to do: chunks that wait, comments that are other than they were drawn, the rest of very long
 * ones, and what nobody sees any more. It is done in the background, in this order.
 */
export class Backlog {
  readonly #list: Backlogged;
  /** What is drawn, and not on the page yet. Whenever anything comes to stand there, the browser looks through all of the page. */
  readonly #aside: { readonly chunk: Chunk; readonly content: DocumentFragment }[] = [];
  readonly #stale: Item[] = [];
  readonly #long: LongBody[] = [];
  readonly #retired: Chunk[] = [];
  #stop: (() => void) | undefined;

  constructor(list: Backlogged) {
    this.#list = list;
  }

  /** These comments are to be drawn anew. */
  expire(items: readonly Item[]): void {
    for (const item of items) {
      item.isStale = true;
      this.#stale.push(item);
    }
  }

  /** What is still to be drawn of a comment of which the first part stands on the page, if anything is. */
  goOnWith(item: Item): void {
    item.rest = LongBody.of(item);
    if (item.rest) this.#long.push(item.rest);
  }

  /** A chunk has gone whose many comments would hold the page if they were taken out of it at once. */
  retire(chunk: Chunk): void {
    chunk.element.hidden = true;
    this.#retired.push(chunk);
  }

  /** Puts on the page whatever is drawn: somebody wants to see it, or to change it. */
  putInPlace(): void {
    for (const {
      chunk: { element },
      content,
    } of this.#aside.splice(0)) {
      element.append(content);
      element.classList.remove('colloquy-waiting');
    }
  }

  /** Draws so many of those comments anew. */
  drawStale(count: number): void {
    for (const item of this.#stale.splice(0, count)) {
      if (item.isStale && this.#list.items.get(item.branch.key) === item) this.#list.draw(item);
    }
  }

  /** Draws at once what is on the page and not as it is to be. */
  finish(): void {
    this.drawStale(Infinity);
    while (this.#long.length > 0) this.#drawLong();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Off the page nobody waits for it: to be called again when the list is back. */
  goOn(): void {
    if (this.#stop || !this.#isLeft || !this.#list.isConnected()) return;
    this.#stop = inBackground(() => {
      this.#step();
      if (!this.#isLeft) this.#stop = undefined;
      return this.#isLeft;
    });
  }

  get #isLeft(): boolean {
    const { waiting, items } = this.#list;
    return (
      waiting.size + this.#aside.length + this.#stale.length + this.#long.length + this.#retired.length > 0 ||
      items.hasGone
    );
  }

  #step(): void {
    const { waiting, items } = this.#list;
    if (waiting.first) this.#drawAside(waiting.first);
    else if (this.#aside.length > 0) this.putInPlace();
    else if (this.#stale.length > 0) this.drawStale(10);
    else if (this.#long.length > 0) this.#drawLong();
    else if (this.#retired.length > 0) this.#retired.pop()!.element.remove();
    else items.forget();
  }

  #drawAside(chunk: Chunk): void {
    const content = document.createDocumentFragment();
    this.#list.drawInto(content, chunk);
    this.#aside.push({ chunk, content });
    if (this.#aside.length >= severalChunks) this.putInPlace();
  }

  #drawLong(): void {
    if (!this.#long[0]!.step(this.#list.view())) this.#long.shift();
  }
}
