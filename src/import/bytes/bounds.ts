/** How many bytes an archive may hold in all, and how many times its own size, before it is taken for a bomb. */
const mostBytes = 64 * 1024 ** 3;
const mostTimes = 2_000;
/** Below this no archive is a bomb. */
const few = 64 * 1024 ** 2;

/** Thrown where an archive holds more than any export would. */
export class BombError extends Error {
  override readonly name = 'BombError';
}

/** How much an archive holds, beside its own size. */
export class Bounds {
  packed = 0;
  bomb?: BombError;
  #unpacked = 0;
  readonly #file: string;
  readonly #most: number;

  constructor(file: string, most = mostBytes) {
    this.#file = file;
    this.#most = most;
  }

  /** Counts what is unpacked, and throws where it is too much. */
  add(length: number): void {
    this.note(length);
    if (this.bomb) throw this.bomb;
  }

  /** Counts what is unpacked. Too much of it is a `bomb`. */
  note(length: number): void {
    this.#unpacked += length;
    const isBomb = this.#unpacked > few && this.#unpacked > this.packed * mostTimes;
    if (isBomb || this.#unpacked > this.#most)
      this.bomb ??= new BombError(
        `Expected ${this.#file} to hold an export, got ${this.#unpacked} bytes out of ${this.packed}`,
      );
  }
}
