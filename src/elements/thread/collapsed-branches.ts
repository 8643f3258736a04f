import type { Branch } from '../../model/thread.js';

/** The branches whose replies the reader has hidden, by the keys of the comments above them. */
export class CollapsedBranches {
  readonly #keys = new Set<string>();

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Hides the replies to a comment, or shows them. Returns whether they are hidden now. */
  toggle({ key }: Branch): boolean {
    if (this.#keys.delete(key)) return false;
    this.#keys.add(key);
    return true;
  }

  /** Expands all branches around a comment. Returns those that were collapsed. */
  expandAround(branch: Branch): Branch[] {
    return ancestors(branch).filter(({ key }) => this.#keys.delete(key));
  }

  /** The comment itself, or the outermost one that it is hidden with. */
  inSight(branch: Branch): Branch {
    return ancestors(branch).findLast(({ key }) => this.#keys.has(key)) ?? branch;
  }
}

function ancestors(branch: Branch): Branch[] {
  const found: Branch[] = [];
  for (let above = branch.parent; above; above = above.parent) found.push(above);
  return found;
}
