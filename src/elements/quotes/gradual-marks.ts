/** Limits of a step: comments that are rendered again, and milliseconds for comparing others. A fraction of a frame. */
const most = 30;
const longest = 4;

/**
 * By comment, the key of its quotations. In a long thread, thousands change at one moment: they are released gradually,
 * so that rendering them again does not block the page.
 */
export class GradualMarks {
  #told: ReadonlyMap<string, string> = new Map();
  #due = new Set<string>();

  /** Marks comments as possibly changed, with those that were released already. */
  expire(ids: Iterable<string>): void {
    this.#due = new Set([...this.#due, ...ids, ...this.#told.keys()]);
  }

  /** Moves comments to the front. */
  hurry(ids: readonly string[]): void {
    this.#due = new Set([...ids, ...this.#due]);
  }

  get isDone(): boolean {
    return this.#due.size === 0;
  }

  /** The keys released so far, and some more. `markOf` returns the key of a comment, if it has one. */
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
