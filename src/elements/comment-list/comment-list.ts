import type { Branch } from '../../model/thread.js';
import type { ListView } from '../../views/thread-list.js';
import { inBackground } from '../shared/background.js';
import { release } from '../shared/hydrate.js';
import { setHidden } from './item.js';
import type { List } from './chunks.js';
import { Placement } from './placement.js';

/** So many comments are drawn at once, before anything is put off: more than a first screen. */
const firstScreen = 40;

/**
 * The comments of a thread as they stand on the page: a first screen at once, the rest in the background, chunk by
 * chunk. All of them come to stand in the document, so that find-in-page, printing, addresses and assistive technology
 * reach each; what is out of sight is left out of the layout (`content-visibility`). One comment more, less or other
 * touches that one alone. A comment that moves keeps its nodes.
 */
export class CommentList {
  readonly #page: HTMLElement;
  #placed: Placement;
  #branches: readonly Branch[];
  #stopWork: (() => void) | undefined;

  /** @param page - The element of the list, with whatever stands in it. */
  constructor(page: HTMLElement, branches: readonly Branch[], view: ListView) {
    this.#page = page;
    this.#branches = branches;
    this.#placed = new Placement(page, view);
  }

  /**
   * Takes over what stands in the list, because a server has printed it or because it was rendered first. Returns whether
   * it is in order; if not, it is gone and everything is drawn.
   */
  adopt(isPrinted: boolean): boolean {
    const isEmpty = this.#page.childElementCount === 0;
    if (!isPrinted) release(this.#page);
    const isInOrder = isEmpty || this.#placed.adopt(this.#placed.root, this.#branches, isPrinted);
    if (isEmpty || !isInOrder) {
      this.#placed = new Placement(this.#page, this.#placed.view);
      this.#page.replaceChildren();
      this.#placed.reconcile(this.#placed.root, this.#branches);
      this.#drawFirstScreen();
    } else this.start(); // The comments that a reader sees first stand there: the rest need not block the page.
    return isInOrder;
  }

  /** Shows these branches, as far as they are not there already. */
  show(branches: readonly Branch[], view: ListView): void {
    const placed = this.#follow(view);
    this.#branches = branches;
    placed.reconcile(placed.root, branches);
    this.#drawFirstScreen();
  }

  /** Follows a change in the list that holds the replies to a branch; undefined stands for the roots. */
  showReplies(parent: Branch | undefined, view: ListView): void {
    const placed = this.#follow(view);
    let holder = parent;
    while (holder && holder.depth >= view.maxDepth) holder = holder.parent;
    const found = holder && placed.items.get(holder.key);
    if (found) placed.nest(found, found.branch.depth);
    else if (!holder) placed.reconcile(placed.root, this.#branches);
    this.#drawFirstScreen();
  }

  /** Renders a comment, if it is there. */
  refresh(branch: Branch, view: ListView): void {
    const placed = this.#follow(view);
    const found = placed.items.get(branch.key);
    if (!found) return;
    found.branch = branch;
    placed.queue.settle(found);
    found.render(view);
  }

  /** Refreshes every comment: those that come first at once, the rest in the background. */
  refreshAll(view: ListView): void {
    const { queue, items } = this.#follow(view);
    queue.expire(items.values());
    queue.refresh(firstScreen, view);
    this.start();
  }

  /** Hides the replies to a comment, or shows them, as the view says. */
  toggle(branch: Branch, view: ListView): void {
    this.refresh(branch, view);
    const nested = this.#placed.items.get(branch.key)?.list;
    if (nested) setHidden(nested.element, view.isCollapsed(branch.key));
    else this.showReplies(branch, view);
  }

  /** The comment's element; drawn at once if it was still to come. Undefined where there is no such comment. */
  article(branch: Branch): HTMLElement | undefined {
    const placed = this.#placed;
    placed.queue.putInPlace();
    const path: Branch[] = [];
    for (let next: Branch | undefined = branch; next; next = next.parent) path.unshift(next);
    for (const { key } of path) {
      const chunk = placed.find(key) ? undefined : placed.queue.holding(key, this.#page);
      if (chunk) placed.fill(chunk);
    }
    return placed.find(branch.key)?.article;
  }

  /** Draws all that is still to come, at once: the reader prints. */
  finish(): void {
    const { queue, view } = this.#placed;
    queue.putInPlace();
    for (let chunk = queue.nextIn(this.#page); chunk; chunk = queue.nextIn(this.#page)) this.#placed.fill(chunk);
    queue.refresh(Infinity, view);
    while (queue.drawPart(view));
  }

  /** Goes on with what is still to be done. Off the page it waits: to be called again when the list is back. */
  start(): void {
    if (this.#stopWork || this.#placed.queue.isEmpty || !this.#page.isConnected) return;
    this.#stopWork = inBackground(() => {
      this.#work();
      const isLeft = !this.#placed.queue.isEmpty;
      if (!isLeft) this.#stopWork = undefined;
      return isLeft;
    });
  }

  stop(): void {
    this.#stopWork?.();
    this.#stopWork = undefined;
  }

  #follow(view: ListView): Placement {
    this.#placed.view = view;
    this.#placed.queue.putInPlace();
    return this.#placed;
  }

  #work(): void {
    const placed = this.#placed;
    const { queue, view } = placed;
    const chunk = queue.nextIn(this.#page);
    if (chunk) {
      const content = document.createDocumentFragment();
      placed.drawInto(content, chunk);
      queue.setAside(chunk, content);
    } else if (!(queue.putInPlace() || queue.refresh(10, view) || queue.drawPart(view) || queue.removeRetired()))
      placed.forgetGone();
  }

  /** Draws the comments that come first at once, however many have come. Off the page there is no hurry. */
  #drawFirstScreen(): void {
    if (!this.#page.isConnected) return;
    const placed = this.#placed;
    this.#fillFirst(placed.root, firstScreen);
    placed.queue.refresh(firstScreen, placed.view);
    this.start();
  }

  /** Draws so many comments from the beginning of a list on. Returns how many are left to be drawn. */
  #fillFirst({ chunks }: List, count: number): number {
    let left = count;
    for (const chunk of chunks) {
      if (left <= 0) break;
      if (chunk.isWaiting) this.#placed.fill(chunk);
      for (const { branch } of chunk.rows) {
        const nested = this.#placed.items.get(branch.key)?.list;
        left -= 1;
        if (nested) left = this.#fillFirst(nested, left);
      }
    }
    return left;
  }
}
