import type { Comment } from '../model/comment.js';
import type { CommentBatch } from '../model/source.js';

/**
 * The replies of others that came while the thread was open. They wait until the reader wants to see them, so that
 * nothing moves meanwhile. What has changed in a comment that is shown, or is gone, is shown at once.
 */
export class HeldReplies {
  /** Those that wait, in the order of their source. Another list whenever it is another. */
  waiting: readonly Comment[] = [];
  /** The ids of those that came so, and have been shown since. */
  readonly shown = new Set<string>();
  /** The ids of all comments that the reader has been shown; undefined before the first load is complete. */
  #known: Set<string> | undefined;
  readonly #isOwn: (id: string) => boolean;

  /** @param isOwn - Whether the reader wrote this, on whatever page of theirs. */
  constructor(isOwn: (id: string) => boolean) {
    this.#isOwn = isOwn;
  }

  /** What is shown of the whole thread. What a later load brings beside it has come since. */
  sift(loaded: CommentBatch): CommentBatch {
    const known = this.#known;
    const held = new Set<string>();
    if (known)
      for (const { id, status } of loaded.comments)
        if (!known.has(id) && status !== 'deleted' && !this.#isOwn(id)) held.add(id);
    // What is shown is not shown without what it replies to, nor is a tombstone news.
    const byId = new Map(held.size > 0 ? loaded.comments.map((comment) => [comment.id, comment]) : []);
    for (const { id, inReplyTo, status } of byId.values())
      if (!held.has(id) && status !== 'deleted')
        for (let above = inReplyTo; above && held.delete(above);) above = byId.get(above)?.inReplyTo;
    const visible = held.size > 0 ? without(loaded, held) : loaded;
    const waiting = loaded.comments.filter(({ id }) => held.has(id));
    const isSame = waiting.length === this.waiting.length && waiting.every((one, i) => one === this.waiting[i]);
    if (!isSame) this.waiting = waiting;
    this.#known = new Set([...(known ?? []), ...visible.comments.map(({ id }) => id)]);
    return visible;
  }

  /** Lets all that waits be shown with the next {@link sift}. */
  release(): void {
    for (const { id } of this.waiting) {
      this.#known?.add(id);
      this.shown.add(id);
    }
  }
}

/** A batch as it was before these came. */
function without(batch: CommentBatch, held: ReadonlySet<string>): CommentBatch {
  const comments = batch.comments.filter(({ id }) => !held.has(id));
  const writers = new Set(comments.map(({ author }) => author));
  const heldWriters = new Set(batch.comments.flatMap(({ id, author }) => (held.has(id) ? (author ?? []) : [])));
  const { quoteLinks, total } = batch;
  return {
    ...batch,
    comments,
    people: batch.people.filter(({ id }) => writers.has(id) || !heldWriters.has(id)),
    ...(quoteLinks && { quoteLinks: quoteLinks.filter(({ from }) => !held.has(from.source)) }),
    ...(total !== undefined && { total: Math.max(0, total - held.size) }),
  };
}
