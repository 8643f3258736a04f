import { GrowableIntegers } from './growable.js';

/** Numbers pairs of integers in the order they are first seen: an open-addressing hash table, at most half full. */
export class PairKeys {
  readonly #first = new GrowableIntegers();
  readonly #second = new GrowableIntegers();
  #table = new Int32Array(256);

  /** The number of a pair, or -1 if it was never numbered. */
  find(first: number, second: number): number {
    return this.#table[this.#slot(first, second)]! - 1;
  }

  /** The number of a pair, which it is given if it has none. */
  number(first: number, second: number): number {
    const known = this.find(first, second);
    if (known >= 0) return known;
    this.#first.push(first);
    this.#second.push(second);
    if (this.#first.length * 2 > this.#table.length) {
      this.#table = new Int32Array(this.#table.length * 2);
      for (let i = 0; i < this.#first.length; i += 1) this.#place(i);
    } else this.#place(this.#first.length - 1);
    return this.#first.length - 1;
  }

  #place(number: number): void {
    this.#table[this.#slot(this.#first.at(number), this.#second.at(number))] = number + 1;
  }

  /** The slot a pair has, or the empty one it would get. */
  #slot(first: number, second: number): number {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#table[slot]! - 1;
      if (number < 0 || (this.#first.at(number) === first && this.#second.at(number) === second)) return slot;
    }
  }
}
