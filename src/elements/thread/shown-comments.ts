import type { Branch } from '../../model/thread.js';
import type { ThreadChange } from '../../model/thread-update.js';
import type { ListView } from '../../views/thread-list.js';
import { CommentList } from '../comment-list/comment-list.js';
import { warnOnce } from '../shared/warn-once.js';
import type { ThreadTree } from './thread-tree.js';

/** What the comments on the page are shown by, at one moment. */
export interface Moment {
  readonly view: ListView;
  /** What is different in the thread since the last moment. */
  readonly change: ThreadChange | 'all' | undefined;
  /** What all comments depend on: when one of these is another, all are drawn again. */
  readonly dependencies: readonly unknown[];
  /** By key, what single comments depend on beside themselves: that one is new, or the reader's own. */
  readonly marks: ReadonlyMap<string, unknown>;
}

/** The comments on the page. Finds which have to be drawn again from one moment to the next, and draws no others. */
export class ShownComments {
  readonly #tree: ThreadTree;
  #list: CommentList | undefined;
  #element: HTMLElement | null = null;
  #roots: readonly Branch[] = [];
  #maxDepth = 0;
  #dependencies: readonly unknown[];
  #marks: ReadonlyMap<string, unknown> = new Map();

  /** @param dependencies - What the comments that stand there already depend on. */
  constructor(tree: ThreadTree, dependencies: readonly unknown[]) {
    this.#tree = tree;
    this.#dependencies = dependencies;
  }

  /** Takes over the comments that stand in the element of a list; null where there is nothing to show. */
  adopt(element: HTMLElement | null, view: ListView, isPrinted = false): void {
    this.#list?.stop();
    this.#element = element;
    this.#roots = this.#tree.roots;
    this.#maxDepth = view.maxDepth;
    this.#list = element ? new CommentList(element, this.#roots, view) : undefined;
    if (this.#list?.adopt(isPrinted) === false)
      warnOnce('<colloquy-thread> was printed with other comments than it shows.');
  }

  /** Shows the comments in the element of a list. */
  show(element: HTMLElement | null, moment: Moment): void {
    const { view, dependencies, change } = moment;
    const { roots } = this.#tree;
    const isOther = dependencies.some((one, i) => one !== this.#dependencies[i]);
    const isNew = element !== this.#element;
    if (isNew || view.maxDepth !== this.#maxDepth) {
      // At another depth, most comments stand in other lists.
      if (!isNew) element?.replaceChildren();
      this.adopt(element, view);
    } else {
      if (change === 'all' || roots !== this.#roots) this.#list?.show(roots, view);
      if (change && change !== 'all') for (const parent of change.parents) this.#list?.showReplies(parent, view);
      this.#roots = roots;
    }
    if (isOther) this.#list?.refreshAll(view);
    // At once: the other changes may wait for the work queue.
    for (const branch of this.#changed(moment)) this.#list?.refresh(branch, view);
    this.#dependencies = dependencies;
    this.#marks = moment.marks;
  }

  /** Hides the replies to a comment, or shows them, as the view says. */
  toggle(branch: Branch, view: ListView): void {
    this.#list?.toggle(branch, view);
  }

  /** The comment's element, drawn if it was still to come. */
  article(branch: Branch | undefined): HTMLElement | undefined {
    return branch && this.#list?.article(branch);
  }

  /** Draws all that is still to come. */
  finish(): void {
    this.#list?.finish();
  }

  stop(): void {
    this.#list?.stop();
  }

  start(): void {
    this.#list?.start();
  }

  #changed({ change, marks }: Moment): Set<Branch> {
    const changed = new Set(change && change !== 'all' ? change.changed : []);
    for (const key of new Set([...this.#marks.keys(), ...marks.keys()])) {
      const branch = this.#tree.get(key);
      // An object is the reader's own reply, which may look another way without being another.
      if (branch && (this.#marks.get(key) !== marks.get(key) || typeof marks.get(key) === 'object'))
        changed.add(branch);
    }
    return changed;
  }
}
