import type { Comment } from '../../model/comment.js';
import { buildThread, growThread, type GrowingThread, type ThreadSort } from '../../model/thread.js';
import { updateThread, type ThreadChange } from '../../model/thread-update.js';
import { inBackground, workFor } from '../shared/background.js';

/** In a frame there is time for about so many. */
const preview = 500;

/** The thread that comments make, which follows them as they change, and never holds the page while it is built. */
export class ThreadTree {
  tree: GrowingThread = buildThread([]) as GrowingThread;
  /** Whether the thread is still being built, and what there is of it is a part. */
  isGrowing = false;

  #comments: readonly Comment[] = [];
  #sort: ThreadSort = 'oldest';
  #stop: (() => void) | undefined;

  /**
   * Follows the comments. Answers with what is different: everything, or some of it, or nothing. Of a long thread it
   * shows the beginning first, and calls back when it is complete.
   */
  follow(comments: readonly Comment[], sort: ThreadSort, grown: () => void): ThreadChange | 'all' | undefined {
    if (comments === this.#comments && sort === this.#sort) return undefined;
    const before = this.#comments;
    const isSorted = sort !== this.#sort;
    this.#comments = comments;
    this.#sort = sort;
    if (comments === before && !this.isGrowing) {
      this.tree.roots.reverse();
      return 'all';
    }
    const change = isSorted || this.isGrowing ? undefined : updateThread(this.tree, before, comments, sort);
    return change ?? this.#grow(comments, sort, grown);
  }

  #grow(comments: readonly Comment[], sort: ThreadSort, grown: () => void): 'all' | undefined {
    this.#stop?.();
    const growth = growThread(comments, { sort });
    const step = (): boolean => {
      const { done, value } = growth.next();
      if (done) this.tree = value;
      return !done;
    };
    this.isGrowing = workFor(step);
    if (!this.isGrowing) return 'all';
    this.#stop = inBackground(() => {
      this.isGrowing = step();
      if (!this.isGrowing) grown();
      return this.isGrowing;
    });
    // What is shown already stays until the whole is there.
    if (this.tree.branches.size > 0) return undefined;
    this.tree = buildThread(comments.slice(0, preview), { sort }) as GrowingThread;
    return 'all';
  }
}
