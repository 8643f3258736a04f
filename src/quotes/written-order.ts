import type { Comment } from '../model/index.js';

/** A comment in its place in the conversation: what has a lower `order` was written before. */
export interface Placed {
  readonly comment: Comment;
  readonly order: number;
}

/** So many comments of the same millisecond have places of their own. Numbers of today's size are as fine as that. */
const perMillisecond = 4096;

/**
 * In which order comments were written, as the thread is drawn: by `datePublished`, whenever they come. One without a
 * date counts as written with the one before it; the first of those that come with the newest that is known.
 */
export class WrittenOrder {
  readonly #orders = new Map<string, number>();
  readonly #taken = new Map<number, number>();
  #newest = 0;

  /** Comments that come together, in the order they were written. One that is known keeps its place. */
  place(comments: readonly Comment[]): Placed[] {
    let time = this.#newest;
    const placed = comments.map((comment): Placed => {
      const written = Date.parse(comment.datePublished ?? '');
      if (!Number.isNaN(written)) time = Math.max(0, written);
      this.#newest = Math.max(this.#newest, time);
      const order = this.#orders.get(comment.id) ?? this.#next(time);
      this.#orders.set(comment.id, order);
      return { comment, order };
    });
    return placed.sort((a, b) => a.order - b.order);
  }

  /** Behind all others of that time. */
  #next(time: number): number {
    const taken = (this.#taken.get(time) ?? 0) + 1;
    this.#taken.set(time, taken);
    return time + taken / perMillisecond;
  }
}
