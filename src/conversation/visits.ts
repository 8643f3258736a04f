import type { Comment } from '../model/comment.js';
import type { KeyValueStorage } from './key-value-storage.js';
import type { ThreadPlace } from './records.js';
import { storageKey } from './storage-key.js';

/** The newest date, which is not later than now: after a comment that a server dates 9999, nothing would be new. */
const newest = (comments: readonly Comment[]): number =>
  Math.min(
    Date.now(),
    comments.reduce((latest, { datePublished }) => Math.max(latest, Date.parse(datePublished ?? '') || 0), 0),
  );

/**
 * Up to when the reader has seen a thread, so that what came since can be marked. It goes by the dates of comments:
 * those without one are never called new.
 */
export class Visits {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  /** The newest date that was there at the end of the last visit, in milliseconds since 1970; undefined on the first. */
  readonly last: number | undefined;

  constructor(storage: KeyValueStorage | undefined, { source, thread }: ThreadPlace) {
    this.#storage = storage;
    this.#key = storageKey('visit', source, thread);
    this.last = this.#read();
  }

  /** Keeps that the reader has been shown these. */
  seen(comments: readonly Comment[]): void {
    const date = newest(comments);
    if (date <= (this.#read() ?? -1)) return;
    try {
      this.#storage?.setItem(this.#key, String(date));
    } catch {
      // Nothing will be new next time, either.
    }
  }

  isNew({ datePublished }: Comment): boolean {
    return this.last !== undefined && Date.parse(datePublished ?? '') > this.last;
  }

  #read(): number | undefined {
    try {
      const date = Number.parseFloat(this.#storage?.getItem(this.#key) ?? '');
      return Number.isFinite(date) ? Math.min(date, Date.now()) : undefined;
    } catch {
      return undefined;
    }
  }
}
