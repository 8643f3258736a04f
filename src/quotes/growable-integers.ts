/** An array of 32-bit integers that grows by doubling, as ordinary arrays do, at four bytes an item. */
export class GrowableIntegers {
  #items = new Int32Array(64);

  /** The item at an index; 0 where no item was set, and for negative indexes. */
  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  /** Sets an item at any index; items in between are 0. */
  set(index: number, value: number): void {
    if (index >= this.#items.length) {
      const larger = new Int32Array(index * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[index] = value;
  }
}
