/** How long a live region is silent after its last words, in ms: what follows each key is not to be heard with each key. */
const pause = 1000;

/** Announces at most once a second: the latest words, once the pause is over. An empty text is set at once, since it is not announced. */
export class Pace {
  readonly #announce: (words: string) => void;
  #last = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(announce: (words: string) => void) {
    this.#announce = announce;
  }

  say(words: string): void {
    clearTimeout(this.#timer);
    if (words === '') return this.#announce('');
    const wait = this.#last + pause - performance.now();
    if (wait > 0) {
      this.#timer = setTimeout(() => this.#now(words), wait);
      return;
    }
    this.#now(words);
  }

  #now(words: string): void {
    this.#last = performance.now();
    this.#announce(words);
  }
}
