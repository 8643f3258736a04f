import type { Branch } from '../../model/thread.js';
import { comment, elementId } from '../../views/comment.js';
import { chunksOf, hasList, hiddenWhen, item, list, rowsOf, sizeOf, type ListView, type Row } from '../../views/thread-list.js';
import type { ElementView } from '../../views/view.js';
import { inBackground } from '../shared/background.js';
import { Copier } from '../shared/copy.js';
import { create, differences, patchElement } from '../shared/patch.js';
import { sayDifferences } from '../shared/view-element.js';
import { contain, createChunk, findRow, spliceRows, type Chunk, type List } from './chunk.js';

/** One comment on the page. */
interface Item {
  branch: Branch;
  readonly element: HTMLElement;
  readonly article: HTMLElement;
  /** The replies to it, where they stand in a list of their own. */
  list: List | undefined;
  /** Whether it is to be drawn anew. */
  isStale: boolean;
  /** Whether it still is as a server has printed it. */
  isPrinted?: boolean;
  /** What it said of others when it was drawn. */
  said: string;
}

/** So many comments are drawn at once, before anything is put off: more than a first screen. */
const firstScreen = 40;

/** So many that come between others do so within their chunk. */
const few = 64;

const make = (view: ElementView): HTMLElement => create(view) as HTMLElement;

/** What a comment says of others: it is drawn anew when that is no longer so. */
const said = ({ replyCount, parent, missingParent }: Branch): string => `${replyCount} ${parent?.key} ${parent?.comment.status} ${missingParent}`;

/**
 * The comments of a thread as they stand on the page: a first screen at once, the rest in the background, chunk by
 * chunk. All of them come to stand in the document, so that find-in-page, printing, addresses and assistive technology
 * reach each; what is out of sight is left out of the layout (`content-visibility`). One comment more, less or other
 * touches that one alone.
 */
export class ThreadList {
  readonly #root: List;
  readonly #items = new Map<string, Item>();
  readonly #seen = new WeakMap<Element, Chunk>();
  readonly #watcher = globalThis.IntersectionObserver && new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: '50%' });
  #branches: readonly Branch[] = [];
  #view!: ListView;
  /** Those to be drawn, in reading order. */
  #waiting: Chunk[] = [];
  /** Those that were put off while a chunk around them was being drawn. */
  #within: Chunk[] | undefined;
  readonly #copier = new Copier();
  /** Whether a server has printed what was adopted. */
  #isPrinted = false;
  #stale: Item[] = [];
  /** What has gone from the page in great number, or is to come back in another order. It is out of sight already. */
  readonly #retired = new Map<string, Item>();
  #retiredChunks: Chunk[] = [];
  #stop: (() => void) | undefined;

  /** @param element - The list, made from the view of one. */
  constructor(element: HTMLElement) {
    this.#root = { element, depth: 0, chunks: [] };
  }

  /** Shows these branches, as far as they are not there already. */
  show(branches: readonly Branch[], view: ListView): void {
    this.#view = view;
    this.#branches = branches;
    this.#reconcile(this.#root, branches);
    this.#drawFirstScreen();
  }

  /** Follows a change in the list that holds the replies to a branch; undefined stands for the roots. */
  showReplies(parent: Branch | undefined, view: ListView): void {
    this.#view = view;
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
  }

  /** Draws every comment anew: those that come first at once, the rest in the background. */
  refreshAll(view: ListView): void {
    this.#view = view;
    const all = [...this.#items.values()];
    for (const found of all) found.isStale = true;
    for (const found of all.splice(0, firstScreen)) this.#draw(found, found.branch);
    this.#stale = all;
    this.#goOn();
  }

  /** Hides the replies to a comment, or shows them. */
  toggle(branch: Branch, view: ListView): void {
    this.refresh(branch, view);
    const found = this.#items.get(branch.key);
    if (found?.list) setHidden(found.list.element, view.isCollapsed(branch.key));
    else if (found) this.showReplies(branch, view);
  }

  /** The comment's element; drawn at once if it was still to come. Undefined where there is no such comment. */
  article(branch: Branch): HTMLElement | undefined {
    const path: Branch[] = [];
    for (let next: Branch | undefined = branch; next; next = next.parent) path.unshift(next);
    for (const { key } of path) {
      const one = this.#items.has(key) ? undefined : this.#waiting.find(({ rows }) => rows.some((row) => row.branch.key === key));
      if (one) this.#fill(one);
    }
    return this.#items.get(branch.key)?.article;
  }

  /** Draws all that is still to come, at once: somebody prints. */
  finish(): void {
    while (this.#waiting.length > 0) this.#fill(this.#waiting[0]!);
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Goes on where {@link stop} has stopped. */
  start(): void {
    this.#goOn();
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
    const isInOrder = isEmpty || this.#adoptList(this.#root, branches);
    if (isEmpty || !isInOrder) {
      this.#items.clear();
      this.#waiting = [];
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
    this.#insertChunks(into, into.chunks.length, groups.slice(elements.length));
    return true;
  }

  #adoptItem({ branch }: Row, element: HTMLElement, depth: number): boolean {
    const article = element.querySelector<HTMLElement>(':scope > article');
    if (article?.id !== elementId(branch.key)) return false;
    const adopted: Item = { branch, element, article, list: undefined, isStale: false, isPrinted: this.#isPrinted, said: said(branch) };
    this.#items.set(branch.key, adopted);
    const nested = element.querySelector<HTMLElement>(':scope > .list');
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

  #keep(old: Row, { branch, isHidden }: Row, depth: number): void {
    if (old.branch === branch && old.isHidden === isHidden) return;
    const found = this.#items.get(branch.key);
    if (!found) return;
    setHidden(found.element, isHidden);
    const isSame = found.branch.comment === branch.comment && found.said === said(branch);
    found.branch = branch;
    if (!isSame) this.#redraw(found);
    this.#nest(found, depth);
  }

  /** Puts the replies to a comment below it, or takes their list away when there are none left. */
  #nest(found: Item, depth: number): void {
    const { branch, element } = found;
    if (!hasList(branch, depth, this.#view.maxDepth)) {
      if (found.list) this.#forget(found.list);
      found.list?.element.remove();
      found.list = undefined;
      return;
    }
    if (!found.list) {
      found.list = { element: make(list(this.#view.isCollapsed(branch.key))), depth: depth + 1, chunks: [] };
      element.append(found.list.element);
    }
    this.#reconcile(found.list, branch.children);
  }

  #insert(into: List, start: number, came: readonly Row[]): void {
    const { depth, chunks } = into;
    const { maxDepth } = this.#view;
    const { chunk: at, row } = findRow(into, start);
    const size = came.reduce((sum, one) => sum + sizeOf(one, depth, maxDepth), 0);
    if (at && at.rows.length + size <= few) {
      const next = at.element.children[row] ?? null;
      at.rows.splice(row, 0, ...came);
      if (!at.isWaiting) for (const one of came) at.element.insertBefore(this.#item(one, depth), next);
      return;
    }
    const groups = chunksOf(came, depth, maxDepth);
    if (!at && groups.length === 1) {
      const one = createChunk(into, groups[0]!, true);
      chunks.push(one);
      into.element.append(one.element);
      this.#fill(one);
      return;
    }
    if (at && row > 0 && row < at.rows.length) this.#split(at, row);
    // A list that was small had one chunk, which did not have to stand for itself.
    if (at) contain(at, maxDepth);
    const index = at ? chunks.indexOf(at) + (row > 0 ? 1 : 0) : 0;
    this.#insertChunks(into, index, groups);
  }

  #insertChunks(into: List, index: number, groups: readonly Row[][]): void {
    const next = into.chunks[index]?.element ?? null;
    const fresh = groups.map((rows) => createChunk(into, rows, false));
    into.chunks.splice(index, 0, ...fresh);
    for (const one of fresh) {
      this.#putOff(one);
      into.element.insertBefore(one.element, next);
    }
    (this.#within ?? this.#waiting).push(...fresh);
  }

  #remove(into: List, start: number, count: number): void {
    for (const { chunk: one, rows } of spliceRows(into, start, count)) {
      const isEmpty = one.rows.length === 0;
      if (isEmpty && count > few) this.#retire(one, rows);
      else for (const { branch } of rows) this.#release(branch.key, one);
      if (isEmpty) this.#discard(one);
    }
  }

  /** Takes a chunk out of sight. Taking so many nodes out of the document would hold the page. */
  #retire(one: Chunk, rows: readonly Row[]): void {
    if (one.isWaiting) return;
    one.element.hidden = true;
    this.#retiredChunks.push(one);
    for (const { branch } of rows) {
      const found = this.#items.get(branch.key);
      if (found) this.#retired.set(branch.key, found);
      this.#items.delete(branch.key);
    }
  }

  #split(at: Chunk, row: number): void {
    const second = createChunk(at.list, at.rows.splice(row), false);
    second.isWaiting = at.isWaiting;
    at.list.chunks.splice(at.list.chunks.indexOf(at) + 1, 0, second);
    at.element.after(second.element);
    if (second.isWaiting) {
      this.#putOff(second);
      this.#waiting.push(second);
      return;
    }
    contain(second, this.#view.maxDepth);
    second.element.append(...[...at.element.children].slice(row));
  }

  /** Forgets a comment that has gone from a chunk, unless it has come to stand elsewhere by now. */
  #release(key: string, from?: Chunk): void {
    const found = this.#items.get(key);
    if (!found || (from && found.element.parentNode !== from.element)) return;
    this.#items.delete(key);
    if (found.list) this.#forget(found.list);
    found.element.remove();
  }

  /** Forgets what is in a list that is no longer there. */
  #forget({ chunks }: List): void {
    for (const one of [...chunks]) {
      for (const { branch } of one.rows) this.#release(branch.key, one);
      this.#discard(one);
    }
  }

  #discard(one: Chunk): void {
    if (!one.element.hidden) one.element.remove();
    one.list.chunks.splice(one.list.chunks.indexOf(one), 1);
    if (!one.isWaiting) return;
    this.#waiting = this.#waiting.filter((other) => other !== one);
    this.#watcher?.unobserve(one.element);
  }

  #putOff(one: Chunk): void {
    contain(one, this.#view.maxDepth);
    one.element.classList.add('waiting');
    this.#seen.set(one.element, one);
    this.#watcher?.observe(one.element);
  }

  #fill(one: Chunk): void {
    this.#waiting = this.#waiting.filter((other) => other !== one);
    this.#watcher?.unobserve(one.element);
    one.isWaiting = false;
    const around = this.#within;
    const within: Chunk[] = (this.#within = []);
    one.element.append(...one.rows.map((row) => this.#item(row, one.list.depth)));
    one.element.classList.remove('waiting');
    this.#within = around;
    if (around) around.push(...within);
    else this.#waiting.unshift(...within);
  }

  /** A comment in its place. */
  #item({ branch, isHidden }: Row, depth: number): HTMLElement {
    const retired = this.#retired.get(branch.key);
    if (retired) return this.#bringBack(retired, branch, depth);
    // It may stand elsewhere still: what it answers has changed.
    this.#release(branch.key);
    const article = this.#copier.create(comment(branch, this.#view)) as HTMLElement;
    const element = make(item(isHidden));
    element.append(article);
    const made: Item = { branch, element, article, list: undefined, isStale: false, said: said(branch) };
    this.#items.set(branch.key, made);
    this.#nest(made, depth);
    return element;
  }

  #bringBack(found: Item, branch: Branch, depth: number): HTMLElement {
    this.#retired.delete(branch.key);
    this.#items.set(branch.key, found);
    const isSame = found.branch.comment === branch.comment && found.said === said(branch);
    found.branch = branch;
    if (!isSame) this.#redraw(found);
    this.#nest(found, depth);
    return found.element;
  }

  #draw(found: Item, branch: Branch): void {
    found.branch = branch;
    found.isStale = false;
    found.said = said(branch);
    differences.count = 0;
    patchElement(found.article, comment(branch, this.#view));
    if (found.isPrinted) sayDifferences('colloquy-thread', differences.count);
    found.isPrinted = false;
  }

  /** A few at once; when everything has been loaded anew, the rest in the background. */
  #redraw(found: Item): void {
    if (this.#stale.length < firstScreen) this.#draw(found, found.branch);
    found.isStale = true;
    this.#stale.push(found);
  }

  #drawFirstScreen(): void {
    const isFirst = (one: Chunk | undefined): boolean => one !== undefined && (one === this.#root.chunks[0] || this.#items.size < firstScreen);
    while (isFirst(this.#waiting[0])) this.#fill(this.#waiting[0]!);
    this.#goOn();
  }

  #goOn(): void {
    if (this.#stop || !this.#isLeft) return;
    this.#stop = inBackground(() => {
      const [one] = this.#waiting;
      if (one) this.#fill(one);
      else if (this.#stale.length > 0) this.#drawStale();
      else this.#removeRetired();
      if (!this.#isLeft) this.#stop = undefined;
      return this.#isLeft;
    });
  }

  get #isLeft(): boolean {
    return this.#waiting.length + this.#stale.length + this.#retiredChunks.length > 0;
  }

  #drawStale(): void {
    for (const found of this.#stale.splice(0, 10)) {
      if (found.isStale && this.#items.get(found.branch.key) === found) this.#draw(found, found.branch);
    }
  }

  #removeRetired(): void {
    const one = this.#retiredChunks.pop();
    const children = new Set<Element>(one?.element.children);
    for (const [key, found] of children.size > 0 ? this.#retired : []) {
      if (!children.has(found.element)) continue;
      if (found.list) this.#forget(found.list);
      this.#retired.delete(key);
    }
    one?.element.remove();
  }

  /** Readers are quicker than the background work. */
  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const one = this.#seen.get(target);
      if (isIntersecting && one?.isWaiting) this.#fill(one);
    }
  }
}

function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hasAttribute('hidden') === isHidden) return;
  if (isHidden) element.setAttribute('hidden', hiddenWhen(true)!);
  else element.removeAttribute('hidden');
}
