/** An array of 32-bit integers that grows by doubling, as ordinary arrays do, at four bytes an item. */
export class GrowableIntegers {
  #items = new Int32Array(64);
  length = 0;

  /** The item at an index; 0 where nothing was set. */
  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  /** Sets an item at any index; what lies between is 0. */
  set(index: number, value: number): void {
    if (index >= this.#items.length) {
      const larger = new Int32Array(Math.max(index + 1, this.#items.length * 2));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[index] = value;
    if (index >= this.length) this.length = index + 1;
  }
}
