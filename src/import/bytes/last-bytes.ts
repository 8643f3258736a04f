import { joined } from './decode-text.js';

/** The last bytes of an input, by their places in the whole of it. */
export class LastBytes {
  readonly #most: number;
  readonly #parts: Uint8Array[] = [];
  #length = 0;
  /** How many bytes there were in all. */
  #end = 0;

  /** Keeps at least the last `most` bytes. */
  constructor(most: number) {
    this.#most = most;
  }

  add(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
    this.#end += bytes.length;
    while (this.#length - this.#parts[0]!.length >= this.#most) this.#length -= this.#parts.shift()!.length;
  }

  /** Forgets all but the last bytes: so many. */
  keep(length: number): void {
    const rest = this.all().slice(-length);
    this.#parts.splice(0, this.#parts.length, rest);
    this.#length = rest.length;
  }

  all(): Uint8Array {
    return joined(...this.#parts);
  }

  /** The bytes from one place in the input to another; undefined where they are not among the last. */
  slice(from: number, to: number): Uint8Array | undefined {
    const start = this.#end - this.#length;
    return from < start || to > this.#end ? undefined : this.all().slice(from - start, to - start);
  }
}
