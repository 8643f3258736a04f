import type { Branch } from '../../model/thread.js';
import { elementId } from '../../views/comment.js';
import { chunksOf, hasList, list, rowsOf, type ListView, type Row } from '../../views/thread-list.js';
import { stamp } from '../shared/stamp.js';
import { List, type Chunk } from './chunks.js';
import { Item, setHidden } from './item.js';
import { WorkQueue } from './work-queue.js';

/** So many that come between others do so within their chunk. */
const few = 64;

/** Which comment stands where: takes over what is there, puts comments in their places, at once or later, and takes them away. */
export class Placement {
  /** The list of the roots. */
  readonly root: List;
  /** The comments that have been drawn, by their keys; also those that have gone, as long as there is work. */
  readonly items = new Map<string, Item>();
  readonly queue = new WorkQueue();
  view: ListView;
  /** Readers are quicker than the background work. */
  readonly #watcher =
    globalThis.IntersectionObserver &&
    new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: '50%' });

  constructor(element: HTMLElement, view: ListView) {
    this.view = view;
    this.root = new List(element, 0, view.maxDepth);
  }

  /** A comment that has its place on the page. */
  find(key: string): Item | undefined {
    const found = this.items.get(key);
    return found && this.root.element.contains(found.element) && !this.queue.isRetired(found.element)
      ? found
      : undefined;
  }

  /** Takes over the comments in a list; what is missing at the end comes later. Returns whether they are in order. */
  adopt(into: List, branches: readonly Branch[], isPrinted: boolean): boolean {
    const rows = rowsOf(branches, into.depth, this.view);
    const elements = [...into.element.children] as HTMLElement[];
    const groups = chunksOf(rows, into.depth, this.view.maxDepth);
    for (const [i, element] of elements.entries()) {
      const group = groups[i];
      if (group?.length !== element.children.length) return false;
      const one: Chunk = { element, list: into, rows: group, isWaiting: false };
      into.chunks.push(one);
      // What was printed keeps the height that it was printed with: another would move what the reader sees.
      if (groups.length > 1 && !isPrinted) into.contain(one);
      for (const [j, { branch }] of group.entries())
        if (!this.#adoptItem(branch, element.children[j] as HTMLElement, into.depth, isPrinted)) return false;
    }
    this.#insertChunks(into, into.chunks.length, groups.slice(elements.length));
    return true;
  }

  #adoptItem(branch: Branch, element: HTMLElement, depth: number, isPrinted: boolean): boolean {
    const article = element.querySelector<HTMLElement>(':scope > article');
    if (!article?.id.endsWith(elementId(branch.key))) return false;
    const adopted = this.#add(new Item(branch, element, article, isPrinted));
    const nested = element.querySelector<HTMLElement>(':scope > .colloquy-list');
    if (!nested) this.nest(adopted, depth);
    else if (!hasList(branch, depth, this.view.maxDepth)) return false;
    else {
      adopted.list = new List(nested, depth + 1, this.view.maxDepth);
      return this.adopt(adopted.list, branch.children, isPrinted);
    }
    return true;
  }

  /** Makes a list hold these branches. What stands before and behind a change stays where it is. */
  reconcile(into: List, branches: readonly Branch[]): void {
    const rows = rowsOf(branches, into.depth, this.view);
    const before = into.rows;
    const isSame = (i: number, j: number): boolean => rows[i]?.branch.key === before[j]?.branch.key;
    const most = Math.min(rows.length, before.length);
    let start = 0;
    while (start < most && isSame(start, start)) start += 1;
    let end = 0;
    while (end < most - start && isSame(rows.length - 1 - end, before.length - 1 - end)) end += 1;
    const goneCount = before.length - start - end;
    const came = rows.slice(start, rows.length - end);
    if (goneCount > 0) this.#remove(into, start, goneCount);
    if (came.length > 0) this.#insert(into, start, came);
    // By now the chunks hold as many rows as there are, and those that stayed learn what they are to show.
    let index = 0;
    for (const one of into.chunks) {
      const old = one.rows;
      one.rows = rows.slice(index, (index += old.length));
      if (!one.isWaiting) for (const [i, row] of one.rows.entries()) this.#keep(old[i]!, row, into.depth);
    }
  }

  /** Puts the replies to a comment below it, or takes their list away when there are none left. */
  nest(found: Item, depth: number): void {
    const { branch, element } = found;
    const { maxDepth } = this.view;
    const isHidden = this.view.isCollapsed(branch.key);
    const isNeeded = hasList(branch, depth, maxDepth);
    if (found.list && (!isNeeded || found.list.depth !== depth + 1)) {
      found.list.element.remove();
      found.list = undefined;
      this.queue.hasGone = true;
    }
    if (!isNeeded) return;
    if (found.list) setHidden(found.list.element, isHidden);
    else {
      found.list = new List(stamp(list(isHidden)) as HTMLElement, depth + 1, maxDepth);
      element.append(found.list.element);
    }
    this.reconcile(found.list, branch.children);
  }

  /** Draws a chunk that was put off, where it stands. */
  fill(chunk: Chunk): void {
    this.drawInto(chunk.element, chunk);
    chunk.element.classList.remove('colloquy-waiting');
  }

  /** Draws the comments of a chunk into a node, which need not be on the page. */
  drawInto(node: Node, chunk: Chunk): void {
    chunk.isWaiting = false;
    this.#watcher?.unobserve(chunk.element);
    const others = this.queue.begin(chunk);
    for (const row of chunk.rows) {
      // The data is unchecked: one comment that cannot be drawn does not take the others with it.
      try {
        this.#place(row, chunk.list.depth, node, null);
      } catch (error) {
        (globalThis.reportError ?? console.error)(error);
      }
    }
    this.queue.end(others);
  }

  /** Forgets comments that have gone. */
  forgetGone(): void {
    const page = this.root.element;
    for (const [key, { element }] of this.items) if (!page.contains(element)) this.items.delete(key);
    this.queue.forgetGone(page);
  }

  #add(item: Item): Item {
    this.items.set(item.branch.key, item);
    if (item.isPartial) this.queue.goOnWith(item);
    return item;
  }

  #keep(old: Row, row: Row, depth: number): void {
    if (old.branch === row.branch && old.isHidden === row.isHidden) return;
    const found = this.items.get(row.branch.key);
    if (found) this.#follow(found, row, depth);
  }

  /** Makes a comment on the page the one that it is now. */
  #follow(found: Item, { branch, isHidden }: Row, depth: number): void {
    found.isHidden = isHidden;
    found.branch = branch;
    if (found.isOutdated) this.queue.expire([found]);
    this.nest(found, depth);
  }

  /** Rows have come to a list, few or many: the first of them stands at `start`. */
  #insert(into: List, start: number, came: readonly Row[]): void {
    const { chunk: at, row } = into.find(start);
    if (at && at.rows.length + into.sizeOf(came) <= few) {
      const next = at.element.children[row] ?? null;
      at.rows.splice(row, 0, ...came);
      if (!at.isWaiting) for (const one of came) this.#place(one, into.depth, at.element, next);
      return;
    }
    if (at && row > 0 && row < at.rows.length) {
      const second = into.split(at, row);
      if (second.isWaiting) this.#putOff(second);
    }
    // A list that was small had one chunk, which did not have to stand for itself.
    if (at) into.contain(at);
    const index = at ? into.chunks.indexOf(at) + (row > 0 ? 1 : 0) : 0;
    this.#insertChunks(into, index, chunksOf(came, into.depth, this.view.maxDepth), !at);
  }

  /** Makes chunks of these rows. One is drawn at once, several are put off. */
  #insertChunks(into: List, index: number, groups: readonly Row[][], isFresh = false): void {
    const isOnly = groups.length === 1;
    const fresh = groups.map((rows, i) => into.insert(index + i, rows, isFresh && isOnly));
    if (isOnly) this.fill(fresh[0]!);
    else for (const one of fresh) this.#putOff(one);
  }

  #putOff(chunk: Chunk): void {
    chunk.element.classList.add('colloquy-waiting');
    this.queue.wait(chunk);
    this.#watcher?.observe(chunk.element);
  }

  /** Rows have gone from a list: the first of them stood at `start`. */
  #remove(into: List, start: number, count: number): void {
    this.queue.hasGone = true;
    for (const { chunk, rows } of into.removeRows(start, count)) {
      const isEmpty = chunk.rows.length === 0;
      if (isEmpty) into.delete(chunk);
      if (isEmpty && chunk.isWaiting) {
        this.queue.drop(chunk);
        this.#watcher?.unobserve(chunk.element);
      }
      // Taking many nodes out of the document would hold the page: they are out of sight first.
      if (isEmpty && count > few && !chunk.isWaiting) this.queue.retire(chunk);
      else if (isEmpty) chunk.element.remove();
      else {
        for (const { branch } of rows) {
          const element = this.items.get(branch.key)?.element;
          // It may stand elsewhere by now.
          if (element?.parentNode === chunk.element) element.remove();
        }
      }
    }
  }

  /** Puts a comment in its place: the nodes that it has already, or new ones. */
  #place(row: Row, depth: number, chunk: Node, before: Element | null): void {
    const found = this.items.get(row.branch.key);
    if (found) {
      // Before it follows: what it stood below may have come to stand below it.
      chunk.insertBefore(found.element, before);
      return this.#follow(found, row, depth);
    }
    const made = this.#add(Item.create(row, this.view));
    this.nest(made, depth);
    chunk.insertBefore(made.element, before);
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const one = isIntersecting ? this.queue.waitingAt(target) : undefined;
      if (one) this.fill(one);
    }
  }
}
