import type { RawComment } from './raw.js';

/** Where a text stands in a {@link Spill}. */
export interface SpillPlace {
  readonly start: number;
  readonly length: number;
}

/** A place outside of memory, such as a temporary file, for what an import has to hold until all is read. */
export interface Spill {
  /** Keeps a text. */
  write(text: string): SpillPlace;
  /** The text at a place. */
  read(place: SpillPlace): string;
}

/** From so much text on comments wait outside of memory, where there is a place for them, in UTF-16 code units. */
const most = 1024 ** 2;

/** The comments of all pages of an input in which those of a page do not stand together. */
export class CommentStore {
  readonly #spill: Spill | undefined;
  readonly #lists: StoredComments[] = [];
  #held = 0;

  constructor(spill?: Spill) {
    this.#spill = spill;
  }

  /** An empty list for the comments of one page. */
  list(): StoredComments {
    const list = new StoredComments(this.#spill, (length) => this.#hold(length));
    if (this.#spill) this.#lists.push(list);
    return list;
  }

  #hold(length: number): void {
    this.#held += length;
    if (!this.#spill || this.#held < most) return;
    for (const list of this.#lists) list.spill();
    this.#held = 0;
  }
}

/** Comments that left memory together, and where those of the same page stand that left before them. */
interface Batch {
  readonly before?: SpillPlace;
  readonly comments: readonly RawComment[];
}

/** The comments of one page, in the order in which they came. */
export class StoredComments {
  readonly #to: Spill | undefined;
  readonly #onHeld: (length: number) => void;
  /** Where the last ones stand that are not held. All others are found from there: there may be millions. */
  #last: SpillPlace | undefined;
  #held: RawComment[] = [];

  constructor(spill: Spill | undefined, onHeld: (length: number) => void) {
    this.#to = spill;
    this.#onHeld = onHeld;
  }

  push(comment: RawComment): void {
    this.#held.push(comment);
    this.#onHeld(lengthOf(comment));
  }

  /** Takes what is held out of memory. */
  spill(): void {
    if (this.#held.length === 0) return;
    const batch: Batch = { ...(this.#last && { before: this.#last }), comments: this.#held };
    this.#last = this.#to!.write(JSON.stringify(batch));
    this.#held = [];
  }

  all(): readonly RawComment[] {
    const batches = [this.#held as readonly RawComment[]];
    for (let place = this.#last; place;) {
      const { before, comments } = JSON.parse(this.#to!.read(place)) as Batch;
      batches.push(comments);
      place = before;
    }
    return batches.reverse().flat();
  }
}

/** About how much a comment takes: its words, and a sum for what stands around them. */
function lengthOf({ text }: RawComment): number {
  const [words = ''] = Object.values(text).filter((one) => typeof one === 'string') as readonly string[];
  return words.length + 500;
}
