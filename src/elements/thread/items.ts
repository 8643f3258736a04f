import type { Comment } from '../../model/comment.js';
import type { Branch } from '../../model/thread.js';
import type { Chunk, List } from './chunk.js';
import type { LongBody } from './long-body.js';
import type { WaitingChunks } from './waiting-chunks.js';

/** One comment on the page. */
export interface Item {
  branch: Branch;
  readonly element: HTMLElement;
  readonly article: HTMLElement;
  /** What Lit renders the article by, wherever it stands; undefined as long as the article is plain HTML. */
  container?: DocumentFragment | undefined;
  /** What is still to be drawn of a very long comment. */
  rest?: LongBody | undefined;
  /** The replies to it, where they stand in a list of their own. */
  list: List | undefined;
  /** Whether it is to be drawn anew. */
  isStale: boolean;
  /** Whether it still is as a server has printed it. */
  isPrinted?: boolean;
  /** Whether it has gone from its place since it last followed its branch: changes may have passed it by. */
  hasGone: boolean;
  /** What was drawn: a branch may have become another since then. */
  comment: Comment;
  /** What it said of others. */
  said: string;
}

/**
 * The comments on the page by their keys. Those that have gone from their place are remembered for a while: in another
 * order, or below another comment, they are the same nodes.
 */
export class Items {
  readonly #waiting: WaitingChunks;
  readonly #here = new Map<string, Item>();
  readonly #gone = new Map<string, Item>();

  constructor(waiting: WaitingChunks) {
    this.#waiting = waiting;
  }

  get size(): number {
    return this.#here.size;
  }

  get hasGone(): boolean {
    return this.#gone.size > 0;
  }

  get(key: string): Item | undefined {
    return this.#here.get(key);
  }

  all(): Item[] {
    return [...this.#here.values()];
  }

  add(item: Item): void {
    this.#here.set(item.branch.key, item);
  }

  /** Also those that may come back. */
  expire(key?: string): void {
    const gone = key === undefined ? this.#gone.values() : [this.#gone.get(key)];
    for (const item of gone) if (item) item.isStale = true;
  }

  /** A comment has gone from a chunk, with all below it. Undefined if it stands elsewhere by now. */
  putAway(key: string, from: Chunk): Item | undefined {
    const found = this.#here.get(key);
    if (found?.element.parentNode !== from.element) return undefined;
    found.hasGone = true;
    this.#here.delete(key);
    this.#gone.set(key, found);
    if (found.list) this.putAwayAll(found.list);
    return found;
  }

  putAwayAll({ chunks }: List): void {
    for (const one of chunks) {
      if (one.isWaiting) this.#waiting.delete(one);
      else for (const { branch } of one.rows) this.putAway(branch.key, one);
    }
  }

  /** A comment that is on the page or was, with all below it. */
  recall(key: string): Item | undefined {
    const found = this.#gone.get(key);
    if (!found) return this.#here.get(key);
    this.#gone.delete(key);
    this.#here.set(key, found);
    for (const one of found.list?.chunks ?? []) {
      if (one.isWaiting) this.#waiting.add([one]);
      else
        for (const { branch } of one.rows)
          if (this.#gone.get(branch.key)?.element.parentNode === one.element) this.recall(branch.key);
    }
    return found;
  }

  /** Forgets what has gone. */
  forget(): void {
    this.#gone.clear();
  }

  clear(): void {
    this.#here.clear();
    this.#gone.clear();
  }
}
