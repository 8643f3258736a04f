/** So many comments are drawn anew at once, and so long others are looked at, in milliseconds: a fraction of a frame. */
const most = 30;
const longest = 4;

/**
 * By comment, what is different in it now that it is known who quotes whom. In a long thread that is found out for
 * thousands at one moment: they are told of little by little, so that drawing them anew holds nobody up.
 */
export class GradualMarks {
  #told: ReadonlyMap<string, string> = new Map();
  #due = new Set<string>();

  /** Others may be different now. Those that are told of already are looked at as well. */
  expire(ids: Iterable<string>): void {
    this.#due = new Set([...this.#due, ...ids, ...this.#told.keys()]);
  }

  /** These are looked at before all others. */
  hurry(ids: readonly string[]): void {
    this.#due = new Set([...ids, ...this.#due]);
  }

  get isDone(): boolean {
    return this.#due.size === 0;
  }

  /** What is told of by now, and some more. `markOf` says what is different in a comment, if anything is. */
  next(markOf: (id: string) => string | undefined): ReadonlyMap<string, string> {
    if (this.isDone) return this.#told;
    const told = new Map(this.#told);
    const end = performance.now() + longest;
    let [changed, seen] = [0, 0];
    for (const id of this.#due) {
      if (changed === most || (seen > 0 && performance.now() > end)) break;
      seen += 1;
      this.#due.delete(id);
      const mark = markOf(id);
      if (mark === told.get(id)) continue;
      changed += 1;
      if (mark === undefined) told.delete(id);
      else told.set(id, mark);
    }
    if (changed > 0) this.#told = told;
    return this.#told;
  }
}
