import type { Comment } from '../../model/comment.js';
import { growThread, type Branch, type GrowingThread, type ThreadSort } from '../../model/thread.js';
import { updateThread, type ThreadChange } from '../../model/thread-update.js';
import { pagesOf } from '../../views/thread-pages.js';
import { inBackground, workFor } from '../shared/background.js';
import type { FirstComments } from './first-comments.js';
import type { ThreadContent } from './thread-content.js';

/** How many small steps are taken between two looks at the clock: less than a millisecond's work. */
const pace = 500;

/** The thread that the comments make, and its pages. It follows them as they change, and never holds the page. */
export class ThreadTree {
  thread: GrowingThread;
  /** Whether the thread is still being built, and what there is of it is a part. */
  isGrowing: boolean;
  /** The page that is shown, of a thread that is too long for one. */
  page = 0;

  readonly #content: ThreadContent;
  #comments: readonly Comment[];
  #sort: ThreadSort;
  #pages: readonly (readonly Branch[])[];
  #change: ThreadChange | 'all' | undefined;
  /** A step of what is still to be built. */
  #rest: (() => boolean) | undefined;

  /** @param first - What there is already; it may be the beginning only. */
  constructor(content: ThreadContent, { tree, comments, sort }: FirstComments) {
    const isAll = tree.branches.size === comments.length;
    this.#content = content;
    this.thread = tree;
    this.#sort = sort;
    this.#comments = isAll ? comments : [];
    // Until the first change is asked for, it is not known that there is more.
    this.isGrowing = !isAll;
    this.#pages = pagesOf(tree.roots);
  }

  get(key: string | undefined): Branch | undefined {
    return key === undefined ? undefined : this.thread.branches.get(key);
  }

  /** The roots of the page that is shown. */
  get roots(): readonly Branch[] {
    return this.#pages[this.page] ?? [];
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  /** Follows the comments. A long thread is built in the background; what there is stays meanwhile. */
  follow(): void {
    const { comments, sort } = this.#content;
    if (comments === this.#comments && sort === this.#sort) return;
    const before = this.#comments;
    const former = this.#sort;
    const isSorted = sort !== former;
    this.#comments = comments;
    this.#sort = sort;
    let change: ThreadChange | 'all' | undefined;
    if (comments === before && isSorted && !this.isGrowing && ![former, sort].includes('liked')) {
      this.thread.roots.reverse();
      change = 'all';
    } else {
      if (!isSorted && !this.isGrowing) change = updateThread(this.thread, before, comments, sort);
      change ??= this.#grow(comments, sort);
    }
    if (change) this.#changed(change);
  }

  /** What is different since this was last asked for: everything, or some of it, or nothing. */
  takeChange(): ThreadChange | 'all' | undefined {
    const change = this.#change;
    this.#change = undefined;
    return change;
  }

  get hasGrown(): boolean {
    return this.#change === 'all' || (this.#change?.parents.size ?? 0) > 0;
  }

  /** Shows another page, where there is one. */
  turnTo(page: number): void {
    if (page === this.page || !this.#pages[page]) return;
    this.page = page;
    this.#changed('all');
  }

  /** Shows the page that a branch is on. */
  turnToBranch(branch: Branch): void {
    if (this.#pages.length < 2) return;
    let root = branch;
    while (root.parent) root = root.parent;
    this.turnTo(this.#pages.findIndex((roots) => roots.includes(root)));
  }

  /** Builds what is left at once. */
  finish(): void {
    while (this.#rest?.());
  }

  #changed(change: ThreadChange | 'all'): void {
    // Two changes before anything was drawn: whatever they were, all is looked through.
    this.#change = this.#change ? 'all' : change;
    this.#pages = pagesOf(this.thread.roots);
    this.page = Math.min(this.page, this.#pages.length - 1);
    this.#content.host.requestUpdate();
  }

  #grow(comments: readonly Comment[], sort: ThreadSort): 'all' | undefined {
    const growth = growThread(comments, { sort });
    const step = (): boolean => {
      for (let i = 0; i < pace; i += 1) {
        const { done, value } = growth.next();
        if (!done) continue;
        this.thread = value;
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
      this.#changed('all');
      return false;
    });
    // Until the comments are others once more, and another growth has begun.
    inBackground(() => this.#rest === rest && rest());
    return undefined;
  }
}
