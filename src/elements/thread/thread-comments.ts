import type { Branch, Thread } from '../../model/thread.js';
import type { ThreadChange } from '../../model/thread-update.js';
import type { ListView } from '../../views/thread-list.js';
import { warnOnce } from '../shared/warn-once.js';
import { ThreadList } from './thread-list.js';

/** What a thread shows at one moment. */
export interface Moment {
  readonly tree: Thread;
  /** Those of them that are shown. */
  readonly roots: readonly Branch[];
  /** What is different in the tree since the last moment. */
  readonly change: ThreadChange | 'all' | undefined;
  readonly view: ListView;
  /** What all comments depend on: when one of these is another, all are drawn anew. */
  readonly common: readonly unknown[];
  /** By key, what single comments depend on beside themselves: that it is new, or one's own. */
  readonly marks: ReadonlyMap<string, unknown>;
}

const nothing: ReadonlyMap<string, unknown> = new Map();

/** Finds what has to be drawn anew from one moment to the next, and nothing else. */
export class ThreadComments {
  #list: ThreadList | undefined;
  #element: HTMLElement | null = null;
  #roots: readonly Branch[] = [];
  #maxDepth = 0;
  #common: readonly unknown[];
  #marks = nothing;

  /** @param common - What the comments that stand there already depend on. */
  constructor(common: readonly unknown[]) {
    this.#common = common;
  }

  /** Takes over the comments that stand in the element of a list; null where there is nothing to show. */
  adopt(element: HTMLElement | null, roots: readonly Branch[], view: ListView, isPrinted = false): void {
    this.#list?.stop();
    this.#list = element ? new ThreadList(element) : undefined;
    this.#element = element;
    this.#roots = roots;
    this.#maxDepth = view.maxDepth;
    if (this.#list?.adopt(roots, view, isPrinted) === false)
      warnOnce('<colloquy-thread> was printed with other comments than it shows.');
  }

  /** Shows the comments in the element of a list. */
  show(element: HTMLElement | null, moment: Moment): void {
    const { roots, view, common, change } = moment;
    const isOther = common.some((one, i) => one !== this.#common[i]);
    const isNew = element !== this.#element;
    if (isNew || view.maxDepth !== this.#maxDepth) {
      // At another depth, most comments stand in other lists.
      if (!isNew) element?.replaceChildren();
      this.adopt(element, roots, view);
    } else {
      if (change === 'all' || roots !== this.#roots) this.#list?.show(roots, view);
      if (change && change !== 'all') for (const parent of change.parents) this.#list?.showReplies(parent, view);
      this.#roots = roots;
    }
    if (isOther) this.#list?.refreshAll(view);
    // At once, whatever else is to be drawn anew.
    for (const branch of this.#changed(moment)) this.#list?.refresh(branch, view);
    this.#common = common;
    this.#marks = moment.marks;
  }

  toggle(branch: Branch, view: ListView): void {
    this.#list?.toggle(branch, view);
  }

  /** The comment's element, drawn if it was still to come. */
  article(branch: Branch): HTMLElement | undefined {
    return this.#list?.article(branch);
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

  #changed({ tree, change, marks }: Moment): Set<Branch> {
    const changed = new Set(change && change !== 'all' ? change.changed : []);
    for (const key of new Set([...this.#marks.keys(), ...marks.keys()])) {
      const branch = tree.branches.get(key);
      // An object is the reader's own reply, which may look another way without being another.
      if (branch && (this.#marks.get(key) !== marks.get(key) || typeof marks.get(key) === 'object'))
        changed.add(branch);
    }
    return changed;
  }
}
