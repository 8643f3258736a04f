/** An element that can announce words to assistive technology. */
export interface Speaker {
  /** Whether it has a live region anyway, as the thread does. */
  readonly hasPlace: boolean;
  say(words: string): void;
}

/** How long to wait for an element with a live region, in milliseconds: the thread may still be loading. */
const patience = 300;

/** Announces each event of a conversation once, by one of its elements. */
export class Announcer {
  readonly #speakers = new Set<Speaker>();
  /** The moment of the event that was announced last. */
  #said = NaN;

  /** Returns a function that removes the speaker. */
  join(speaker: Speaker): () => void {
    this.#speakers.add(speaker);
    return () => this.#speakers.delete(speaker);
  }

  /** The first with a live region, or else the first. */
  get speaker(): Speaker | undefined {
    const all = [...this.#speakers];
    return all.find(({ hasPlace }) => hasPlace) ?? all[0];
  }

  /** All elements report the same event; only the current speaker announces it. */
  async announce(by: Speaker, words: string, moment: number): Promise<void> {
    if (!by.hasPlace) await new Promise((resolve) => setTimeout(resolve, patience));
    if (by !== this.speaker || moment === this.#said) return;
    this.#said = moment;
    by.say(words);
  }
}
