import type { Comment } from '../../model/comment.js';
import { growThread, type GrowingThread, type ThreadSort } from '../../model/thread.js';
import { updateThread, type ThreadChange } from '../../model/thread-update.js';
import { inBackground, workFor } from '../shared/background.js';

/** How many small steps are taken between two looks at the clock: less than a millisecond's work. */
const pace = 500;

/** The thread that comments make, which follows them as they change, and never holds the page while it is built. */
export class ThreadTree {
  tree: GrowingThread;
  /** Whether the thread is still being built, and what there is of it is a part. */
  isGrowing = false;

  #comments: readonly Comment[];
  #sort: ThreadSort;
  /** A step of what is still to be built. */
  #rest: (() => boolean) | undefined;

  /** @param begun - What there is already, and of what it was built; it may be the beginning only. */
  constructor({
    tree,
    comments,
    sort,
  }: {
    readonly tree: GrowingThread;
    readonly comments: readonly Comment[];
    readonly sort: ThreadSort;
  }) {
    this.tree = tree;
    this.#sort = sort;
    const isAll = tree.branches.size === comments.length;
    this.#comments = isAll ? comments : [];
    // Until the first change is asked for, nobody knows that there is more.
    this.isGrowing = !isAll;
  }

  /**
   * Follows the comments. Answers with what is different: everything, or some of it, or nothing. A long thread is built
   * in the background; what there is stays meanwhile, and the caller is told when it is complete.
   */
  follow(comments: readonly Comment[], sort: ThreadSort, grown: () => void): ThreadChange | 'all' | undefined {
    if (comments === this.#comments && sort === this.#sort) return undefined;
    const before = this.#comments;
    const isSorted = sort !== this.#sort;
    this.#comments = comments;
    this.#sort = sort;
    if (comments === before && isSorted && !this.isGrowing) {
      this.tree.roots.reverse();
      return 'all';
    }
    const change = isSorted || this.isGrowing ? undefined : updateThread(this.tree, before, comments, sort);
    return change ?? this.#grow(comments, sort, grown);
  }

  /** Builds what is left at once. */
  finish(): void {
    while (this.#rest?.());
  }

  #grow(comments: readonly Comment[], sort: ThreadSort, grown: () => void): 'all' | undefined {
    const growth = growThread(comments, { sort });
    const step = (): boolean => {
      for (let i = 0; i < pace; i += 1) {
        const { done, value } = growth.next();
        if (!done) continue;
        this.tree = value;
        return false;
      }
      return true;
    };
    this.#rest = undefined;
    this.isGrowing = workFor(step);
    if (!this.isGrowing) return 'all';
    const rest = (this.#rest = (): boolean => {
      this.isGrowing = step();
      if (this.isGrowing) return true;
      this.#rest = undefined;
      grown();
      return false;
    });
    // Until the comments are others once more, and another growth has begun.
    inBackground(() => this.#rest === rest && rest());
    return undefined;
  }
}
