import type { ExportLog } from '../export-log.js';
import type { Outgoing, OutgoingThread } from './outgoing.js';

/** The largest number that every database takes as an id. */
const largest = 2 ** 31 - 1;

/** The number that an id is, without the name of its source; undefined where it is none. */
function numberOf(id: string | undefined): number | undefined {
  const [, digits] = /^(?:[\w-]+:)?([1-9]\d{0,9})$/.exec(id ?? '') ?? [];
  return digits !== undefined && Number(digits) <= largest ? Number(digits) : undefined;
}

/**
 * Numbers in place of ids, for systems that know no others. An id that is a number stays, unless it is taken. A comment
 * has a larger number than its parent: WordPress's importer inserts comments in the order of their numbers.
 */
export class Numbers {
  readonly #log: ExportLog;
  readonly #used = new Set<number>();
  #last = 0;

  constructor(log: ExportLog) {
    this.#log = log;
  }

  /** The number of each comment of a thread. */
  of({ slug, parentsFirst }: OutgoingThread): ReadonlyMap<Outgoing, number> {
    // What is made up must not take what a later comment brings.
    for (const { comment } of parentsFirst) this.#last = Math.max(this.#last, numberOf(comment.id) ?? 0);
    const numbers = new Map<Outgoing, number>();
    for (const one of parentsFirst) {
      const { id } = one.comment;
      const given = numberOf(id);
      const above = one.parent ? numbers.get(one.parent)! : 0;
      const isFree = given !== undefined && given > above && !this.#used.has(given);
      const number = isFree ? given : (this.#last += 1);
      this.#used.add(number);
      numbers.set(one, number);
      if (`${number}` === id) continue;
      this.#log.add({
        ...{ code: 'comment.id', severity: 'changed', file: slug, id, was: id, is: `${number}` },
        ...{ expected: 'a number that no other comment has', got: JSON.stringify(id) },
      });
    }
    return numbers;
  }

  /** A number for an essay. Those of essays and comments are apart. */
  one(id: string | undefined): number {
    const given = numberOf(id);
    const number = given !== undefined && !this.#used.has(given) ? given : this.#next();
    this.#used.add(number);
    return number;
  }

  #next(): number {
    do this.#last += 1;
    while (this.#used.has(this.#last));
    return this.#last;
  }
}
