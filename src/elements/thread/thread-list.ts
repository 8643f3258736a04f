import type { Branch } from '../../model/thread.js';
import { elementId } from '../../views/comment.js';
import { chunksOf, hasList, list, rowsOf, untilFound, type ListView, type Row } from '../../views/thread-list.js';
import { release } from '../shared/hydrate.js';
import { stamp } from '../shared/stamp.js';
import { Backlog } from './backlog.js';
import { contain, type Chunk, type List } from './chunk.js';
import { Chunks } from './chunks.js';
import { createItem, renderItem, refreshItem } from './comment-nodes.js';
import { Items, type Item } from './items.js';
import { WaitingChunks } from './waiting-chunks.js';

/** So many comments are drawn at once, before anything is put off: more than a first screen. */
const firstScreen = 40;

/** What a comment says of others: it is drawn anew when that is no longer so. */
const said = ({ replyCount, parent, missingParent }: Branch): string =>
  `${replyCount} ${parent?.key} ${parent?.comment.status} ${parent?.comment.author} ${missingParent}`;

/**
 * The comments of a thread as they stand on the page: a first screen at once, the rest in the background, chunk by
 * chunk. All of them come to stand in the document, so that find-in-page, printing, addresses and assistive technology
 * reach each; what is out of sight is left out of the layout (`content-visibility`). One comment more, less or other
 * touches that one alone.
 */
export class ThreadList {
  readonly #root: List;
  readonly #waiting = new WaitingChunks((one) => this.#chunks.fill(one));
  readonly #items = new Items(this.#waiting);
  #branches: readonly Branch[] = [];
  #view!: ListView;
  /** Whether a server has printed what was adopted. */
  #isPrinted = false;
  readonly #backlog = new Backlog({
    waiting: this.#waiting,
    items: this.#items,
    drawInto: (node, chunk) => this.#chunks.drawInto(node, chunk),
    draw: (item) => this.#draw(item, item.branch, true),
    view: () => this.#view,
    isConnected: () => this.#root.element.isConnected,
  });
  readonly #chunks = new Chunks({
    waiting: this.#waiting,
    items: this.#items,
    backlog: this.#backlog,
    place: (row, depth, node, before) => this.#place(row, depth, node, before),
    maxDepth: () => this.#view.maxDepth,
  });

  /** @param element - The list, made from the view of one. */
  constructor(element: HTMLElement) {
    this.#root = { element, depth: 0, chunks: [] };
  }

  /** Shows these branches, as far as they are not there already. */
  show(branches: readonly Branch[], view: ListView): void {
    this.#view = view;
    this.#backlog.putInPlace();
    this.#branches = branches;
    this.#reconcile(this.#root, branches);
    this.#drawFirstScreen();
  }

  /** Follows a change in the list that holds the replies to a branch; undefined stands for the roots. */
  showReplies(parent: Branch | undefined, view: ListView): void {
    this.#view = view;
    this.#backlog.putInPlace();
    let holder = parent;
    while (holder && holder.depth >= view.maxDepth) holder = holder.parent;
    const found = holder && this.#items.get(holder.key);
    if (found) this.#nest(found, found.branch.depth);
    else if (!holder) this.#reconcile(this.#root, this.#branches);
    this.#drawFirstScreen();
  }

  /** Draws a comment anew, if it is there. */
  refresh(branch: Branch, view: ListView): void {
    this.#view = view;
    const found = this.#items.get(branch.key);
    if (found) this.#draw(found, branch);
    else this.#items.expire(branch.key);
  }

  /** Draws every comment anew: those that come first at once, the rest in the background. */
  refreshAll(view: ListView): void {
    this.#view = view;
    this.#backlog.expire(this.#items.all());
    this.#items.expire();
    this.#backlog.drawStale(firstScreen);
    this.#backlog.goOn();
  }

  /** Hides the replies to a comment, or shows them. */
  toggle(branch: Branch, view: ListView): void {
    this.refresh(branch, view);
    const nested = this.#items.get(branch.key)?.list;
    if (nested) setHidden(nested.element, view.isCollapsed(branch.key));
    else this.showReplies(branch, view);
  }

  /** The comment's element; drawn at once if it was still to come. Undefined where there is no such comment. */
  article(branch: Branch): HTMLElement | undefined {
    this.#backlog.putInPlace();
    const path: Branch[] = [];
    for (let next: Branch | undefined = branch; next; next = next.parent) path.unshift(next);
    for (const { key } of path) {
      const one = this.#items.get(key) ? undefined : this.#waiting.holding(key);
      if (one) this.#chunks.fill(one);
    }
    return this.#items.get(branch.key)?.article;
  }

  /** Draws all that is still to come, at once: somebody prints. */
  finish(): void {
    this.#backlog.putInPlace();
    for (let one = this.#waiting.first; one; one = this.#waiting.first) this.#chunks.fill(one);
    this.#backlog.finish();
  }

  stop(): void {
    this.#backlog.stop();
  }

  /** Goes on where {@link stop} has stopped. */
  start(): void {
    this.#backlog.goOn();
  }

  /**
   * Takes over what stands there already, because a server has printed it or because it was drawn first; what is
   * missing at the end comes later. Answers whether it was in order; if not, it is gone and everything is drawn.
   */
  adopt(branches: readonly Branch[], view: ListView, isPrinted: boolean): boolean {
    this.#view = view;
    this.#isPrinted = isPrinted;
    this.#branches = branches;
    const isEmpty = this.#root.element.childElementCount === 0;
    if (!isPrinted) release(this.#root.element);
    const isInOrder = isEmpty || this.#adoptList(this.#root, branches);
    if (isEmpty || !isInOrder) {
      this.#items.clear();
      this.#waiting.clear();
      this.#root.chunks.length = 0;
      this.#root.element.replaceChildren();
      this.#reconcile(this.#root, branches);
    }
    this.#drawFirstScreen();
    return isInOrder;
  }

  #adoptList(into: List, branches: readonly Branch[]): boolean {
    const { maxDepth } = this.#view;
    const rows = rowsOf(branches, into.depth, this.#view);
    const elements = [...into.element.children] as HTMLElement[];
    const groups = chunksOf(rows, into.depth, maxDepth);
    for (const [i, element] of elements.entries()) {
      const group = groups[i];
      if (group?.length !== element.children.length) return false;
      const one: Chunk = { element, list: into, rows: group, isWaiting: false };
      into.chunks.push(one);
      // What was printed keeps the height that it was printed with: another would move what the reader sees.
      if (groups.length > 1 && !this.#isPrinted) contain(one, maxDepth);
      if (!group.every((row, j) => this.#adoptItem(row, element.children[j] as HTMLElement, into.depth))) return false;
    }
    this.#chunks.insertChunks(into, into.chunks.length, groups.slice(elements.length));
    return true;
  }

  #adoptItem({ branch }: Row, element: HTMLElement, depth: number): boolean {
    const article = element.querySelector<HTMLElement>(':scope > article');
    if (article?.id !== elementId(branch.key)) return false;
    const adopted: Item = {
      branch,
      element,
      article,
      list: undefined,
      isStale: false,
      isPrinted: this.#isPrinted,
      hasGone: false,
      comment: branch.comment,
      said: said(branch),
    };
    this.#items.add(adopted);
    if (!this.#isPrinted) this.#backlog.goOnWith(adopted);
    const nested = element.querySelector<HTMLElement>(':scope > .colloquy-list');
    if (!nested) this.#nest(adopted, depth);
    else if (!hasList(branch, depth, this.#view.maxDepth)) return false;
    else {
      adopted.list = { element: nested, depth: depth + 1, chunks: [] };
      return this.#adoptList(adopted.list, branch.children);
    }
    return true;
  }

  /** Makes a list hold these branches. What stands before and behind a change stays where it is. */
  #reconcile(into: List, branches: readonly Branch[]): void {
    const rows = rowsOf(branches, into.depth, this.#view);
    const before = into.chunks.flatMap((one) => one.rows);
    const isSame = (i: number, j: number): boolean => rows[i]?.branch.key === before[j]?.branch.key;
    const most = Math.min(rows.length, before.length);
    let start = 0;
    while (start < most && isSame(start, start)) start += 1;
    let end = 0;
    while (end < most - start && isSame(rows.length - 1 - end, before.length - 1 - end)) end += 1;
    const goneCount = before.length - start - end;
    const came = rows.slice(start, rows.length - end);
    if (goneCount > 0) this.#chunks.remove(into, start, goneCount);
    if (came.length > 0) this.#chunks.insert(into, start, came);
    // By now the chunks hold as many rows as there are, and those that stayed learn what they are to show.
    let index = 0;
    for (const one of into.chunks) {
      const old = one.rows;
      one.rows = rows.slice(index, (index += old.length));
      if (!one.isWaiting) for (const [i, row] of one.rows.entries()) this.#keep(old[i]!, row, into.depth);
    }
  }

  #keep(old: Row, row: Row, depth: number): void {
    const found = this.#items.get(row.branch.key);
    if (found && (old.branch !== row.branch || old.isHidden !== row.isHidden || found.hasGone))
      this.#follow(found, row, depth);
  }

  /** Makes a comment on the page the one that it is now. */
  #follow(found: Item, { branch, isHidden }: Row, depth: number): void {
    setHidden(found.element, isHidden);
    const isSame = found.comment === branch.comment && found.said === said(branch);
    found.branch = branch;
    found.hasGone = false;
    if (!isSame || found.isStale) this.#backlog.expire([found]);
    this.#nest(found, depth);
  }

  /** Puts the replies to a comment below it, or takes their list away when there are none left. */
  #nest(found: Item, depth: number): void {
    const { branch, element } = found;
    const isHidden = this.#view.isCollapsed(branch.key);
    const isNeeded = hasList(branch, depth, this.#view.maxDepth);
    if (found.list && (!isNeeded || found.list.depth !== depth + 1)) {
      this.#items.putAwayAll(found.list);
      found.list.element.remove();
      found.list = undefined;
    }
    if (!isNeeded) return;
    if (found.list) setHidden(found.list.element, isHidden);
    else {
      found.list = { element: stamp(list(isHidden)) as HTMLElement, depth: depth + 1, chunks: [] };
      element.append(found.list.element);
    }
    this.#reconcile(found.list, branch.children);
  }

  /** Puts a comment in its place. */
  #place(row: Row, depth: number, chunk: Node, before: Element | null): void {
    const { branch } = row;
    const found = this.#items.recall(branch.key);
    if (found) {
      // Before it follows: what it stood below may have come to stand below it.
      chunk.insertBefore(found.element, before);
      this.#follow(found, row, depth);
      return;
    }
    const { element, article, container } = createItem(row, { ...this.#view, isShort: true });
    const made: Item = {
      branch,
      element,
      article,
      container,
      list: undefined,
      isStale: false,
      hasGone: false,
      comment: branch.comment,
      said: said(branch),
    };
    this.#items.add(made);
    this.#backlog.goOnWith(made);
    this.#nest(made, depth);
    chunk.insertBefore(element, before);
  }

  /** @param isOneOfMany - Whether others are drawn again as well, most of which may be up to date. */
  #draw(found: Item, branch: Branch, isOneOfMany = false): void {
    found.branch = branch;
    found.isStale = false;
    found.comment = branch.comment;
    found.said = said(branch);
    if (isOneOfMany) refreshItem(found, this.#view);
    else renderItem(found, this.#view);
    found.isPrinted = false;
  }

  /** A few at once; when everything has been loaded anew, the rest in the background. */
  #drawFirstScreen(): void {
    const [top] = this.#root.chunks;
    if (top?.isWaiting) this.#chunks.fill(top);
    for (let one = this.#waiting.first; one && this.#items.size < firstScreen; one = this.#waiting.first)
      this.#chunks.fill(one);
    this.#backlog.drawStale(firstScreen);
    this.#backlog.goOn();
  }
}

function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hasAttribute('hidden') === isHidden) return;
  if (isHidden) element.setAttribute('hidden', untilFound);
  else element.removeAttribute('hidden');
}
