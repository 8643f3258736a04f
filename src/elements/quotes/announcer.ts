/** Somebody who can say something to those who hear the page. */
export interface Speaker {
  /** Whether it has a place for that anyway, as the thread does. */
  readonly hasPlace: boolean;
  say(words: string): void;
}

/** For so long another is waited for who has a place for it, in milliseconds: the thread may still be being fetched. */
const patience = 300;

/** Has what happens in one conversation said by one of its elements, and once. */
export class Announcer {
  readonly #speakers = new Set<Speaker>();
  /** When that happened which was said last. */
  #said = NaN;

  /** Answers with the way to leave. */
  join(speaker: Speaker): () => void {
    this.#speakers.add(speaker);
    return () => this.#speakers.delete(speaker);
  }

  /** The first that has a place for it, or else the first. */
  get speaker(): Speaker | undefined {
    const all = [...this.#speakers];
    return all.find(({ hasPlace }) => hasPlace) ?? all[0];
  }

  /** All elements tell of the same; what happened at a moment is said by the one whose turn it is. */
  async announce(by: Speaker, words: string, moment: number): Promise<void> {
    if (!by.hasPlace) await new Promise((resolve) => setTimeout(resolve, patience));
    if (by !== this.speaker || moment === this.#said) return;
    this.#said = moment;
    by.say(words);
  }
}
