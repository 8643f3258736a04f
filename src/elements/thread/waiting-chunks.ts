import type { Chunk } from './chunk.js';

/** The chunks that are still to be drawn, in reading order but for what has come since. */
export class WaitingChunks {
  readonly #fill: (chunk: Chunk) => void;
  readonly #byElement = new WeakMap<Element, Chunk>();
  /** Readers are quicker than the background work. */
  readonly #watcher =
    globalThis.IntersectionObserver &&
    new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: '50%' });
  #chunks: Chunk[] = [];
  /** Those that were put off while a chunk around them was being drawn. */
  #within: Chunk[] | undefined;

  /** @param fill - Draws a chunk that has come near the part of the page that is seen. */
  constructor(fill: (chunk: Chunk) => void) {
    this.#fill = fill;
  }

  get size(): number {
    return this.#chunks.length;
  }

  get first(): Chunk | undefined {
    return this.#chunks[0];
  }

  /** The chunk that holds a comment. */
  holding(key: string): Chunk | undefined {
    return this.#chunks.find(({ rows }) => rows.some(({ branch }) => branch.key === key));
  }

  add(chunks: readonly Chunk[]): void {
    (this.#within ?? this.#chunks).push(...chunks);
    for (const one of chunks) {
      this.#byElement.set(one.element, one);
      this.#watcher?.observe(one.element);
    }
  }

  delete(chunk: Chunk): void {
    // Mostly it is the first, and there may be thousands.
    if (chunk === this.#chunks[0]) this.#chunks.shift();
    else this.#chunks = this.#chunks.filter((other) => other !== chunk);
    this.#watcher?.unobserve(chunk.element);
  }

  clear(): void {
    this.#chunks = [];
    this.#watcher?.disconnect();
  }

  /** Draws a chunk. What is put off meanwhile stands inside it, and is the next to be read. */
  draw(chunk: Chunk, draw: () => void): void {
    this.delete(chunk);
    const around = this.#within;
    const within: Chunk[] = (this.#within = []);
    draw();
    this.#within = around;
    if (around) around.push(...within);
    else this.#chunks.unshift(...within);
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const one = this.#byElement.get(target);
      if (isIntersecting && one?.isWaiting) this.#fill(one);
    }
  }
}
