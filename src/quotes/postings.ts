import { GrowableIntegers } from './growable-integers.js';

/**
 * Where each key occurs, as chains through one array: a key knows its newest position, and every position the one
 * before it. A posting costs four bytes, and no key has an array of its own. A key below 0 occurs nowhere.
 */
export class Postings {
  readonly #newest = new GrowableIntegers();
  readonly #count = new GrowableIntegers();
  readonly #before = new GrowableIntegers();

  /** Adds a position, which must be greater than those of this key before. */
  add(key: number, position: number): void {
    // Stored one higher, so that 0 says there is none.
    this.#before.set(position, this.#newest.at(key));
    this.#newest.set(key, position + 1);
    this.#count.set(key, this.#count.at(key) + 1);
  }

  /** How many positions a key has. */
  count(key: number): number {
    return this.#count.at(key);
  }

  /** The newest position of a key, or -1. */
  newest(key: number): number {
    return this.#newest.at(key) - 1;
  }

  /** The position of the same key before this one, or -1. */
  before(position: number): number {
    return this.#before.at(position) - 1;
  }
}
