import type { Branch } from '../../model/thread.js';
import { comment, elementId } from '../../views/comment.js';
import { chunksOf, hasList, hiddenWhen, item, list, rowsOf, sizeOf, type ListView, type Row } from '../../views/thread-list.js';
import type { ElementView } from '../../views/view.js';
import { Copier } from '../shared/copy.js';
import { create } from '../shared/create.js';
import { differences, patchElement } from '../shared/patch.js';
import { sayDifferences } from '../shared/say-differences.js';
import { Backlog } from './backlog.js';
import { contain, createChunk, findRow, spliceRows, type Chunk, type List } from './chunk.js';
import { Items, type Item } from './items.js';
import { WaitingChunks } from './waiting-chunks.js';

/** So many comments are drawn at once, before anything is put off: more than a first screen. */
const firstScreen = 40;

/** So many that come between others do so within their chunk. */
const few = 64;

const make = (view: ElementView): HTMLElement => create(view) as HTMLElement;

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
  readonly #waiting = new WaitingChunks((one) => this.#fill(one));
  readonly #items = new Items(this.#waiting);
  readonly #copier = new Copier();
  #branches: readonly Branch[] = [];
  #view!: ListView;
  /** Whether a server has printed what was adopted. */
  #isPrinted = false;
  readonly #backlog = new Backlog({
    waiting: this.#waiting,
    items: this.#items,
    drawInto: (node, chunk) => this.#drawInto(node, chunk),
    draw: (item) => this.#draw(item, item.branch),
    view: () => this.#view,
    isConnected: () => this.#root.element.isConnected,
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
      if (one) this.#fill(one);
    }
    return this.#items.get(branch.key)?.article;
  }

  /** Draws all that is still to come, at once: somebody prints. */
  finish(): void {
    this.#backlog.putInPlace();
    for (let one = this.#waiting.first; one; one = this.#waiting.first) this.#fill(one);
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
    this.#insertChunks(into, into.chunks.length, groups.slice(elements.length));
    return true;
  }

  #adoptItem({ branch }: Row, element: HTMLElement, depth: number): boolean {
    const article = element.querySelector<HTMLElement>(':scope > article');
    if (article?.id !== elementId(branch.key)) return false;
    const adopted: Item = { branch, element, article, list: undefined, isStale: false, isPrinted: this.#isPrinted, hasGone: false, comment: branch.comment, said: said(branch) };
    this.#items.add(adopted);
    if (!this.#isPrinted) this.#backlog.goOnWith(adopted);
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

  #keep(old: Row, row: Row, depth: number): void {
    const found = this.#items.get(row.branch.key);
    if (found && (old.branch !== row.branch || old.isHidden !== row.isHidden || found.hasGone)) this.#follow(found, row, depth);
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
      found.list = { element: make(list(isHidden)), depth: depth + 1, chunks: [] };
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
      if (!at.isWaiting) for (const one of came) this.#place(one, depth, at.element, next);
      return;
    }
    if (at && row > 0 && row < at.rows.length) this.#split(at, row);
    // A list that was small had one chunk, which did not have to stand for itself.
    if (at) contain(at, maxDepth);
    const index = at ? chunks.indexOf(at) + (row > 0 ? 1 : 0) : 0;
    this.#insertChunks(into, index, chunksOf(came, depth, maxDepth), !at);
  }

  #insertChunks(into: List, index: number, groups: readonly Row[][], isFresh = false): void {
    const { maxDepth } = this.#view;
    const next = into.chunks[index]?.element ?? null;
    const isOnly = isFresh && groups.length === 1;
    const fresh = groups.map((rows) => createChunk(into, rows, isOnly));
    into.chunks.splice(index, 0, ...fresh);
    for (const one of fresh) {
      if (!isOnly) contain(one, maxDepth);
      into.element.insertBefore(one.element, next);
    }
    if (fresh.length === 1) this.#fill(fresh[0]!);
    else this.#putOff(fresh);
  }

  #remove(into: List, start: number, count: number): void {
    for (const { chunk: one, rows } of spliceRows(into, start, count)) {
      const isEmpty = one.rows.length === 0;
      if (isEmpty) into.chunks.splice(into.chunks.indexOf(one), 1);
      if (one.isWaiting) {
        if (!isEmpty) continue;
        this.#waiting.delete(one);
        one.element.remove();
        continue;
      }
      // Taking many nodes out of the document would hold the page: they are out of sight first.
      const isMany = isEmpty && count > few;
      for (const { branch } of rows) {
        const found = this.#items.putAway(branch.key, one);
        if (!isMany) found?.element.remove();
      }
      if (isMany) this.#backlog.retire(one);
      else if (isEmpty) one.element.remove();
    }
  }

  #split(at: Chunk, row: number): void {
    const second = createChunk(at.list, at.rows.splice(row), false);
    at.list.chunks.splice(at.list.chunks.indexOf(at) + 1, 0, second);
    at.element.after(second.element);
    if (at.isWaiting) return this.#putOff([second]);
    second.isWaiting = false;
    contain(second, this.#view.maxDepth);
    second.element.append(...[...at.element.children].slice(row));
  }

  #putOff(chunks: readonly Chunk[]): void {
    for (const one of chunks) {
      contain(one, this.#view.maxDepth);
      one.element.classList.add('waiting');
    }
    this.#waiting.add(chunks);
  }

  #fill(one: Chunk): void {
    this.#drawInto(one.element, one);
    one.element.classList.remove('waiting');
  }

  #drawInto(place: Node, one: Chunk): void {
    one.isWaiting = false;
    this.#waiting.draw(one, () => {
      for (const row of one.rows) {
        // Data that nobody has checked: one comment that cannot be drawn does not take the others with it.
        try {
          this.#place(row, one.list.depth, place);
        } catch (error) {
          reportError(error);
        }
      }
    });
  }

  /** Puts a comment in its place. */
  #place(row: Row, depth: number, chunk: Node, before: Element | null = null): void {
    const { branch, isHidden } = row;
    const found = this.#items.recall(branch.key);
    if (found) {
      // Before it follows: what it stood below may have come to stand below it.
      chunk.insertBefore(found.element, before);
      this.#follow(found, row, depth);
      return;
    }
    const element = this.#copier.create(item(isHidden, comment(branch, { ...this.#view, isShort: true }))) as HTMLElement;
    const article = element.firstElementChild as HTMLElement;
    const made: Item = { branch, element, article, list: undefined, isStale: false, hasGone: false, comment: branch.comment, said: said(branch) };
    this.#items.add(made);
    this.#backlog.goOnWith(made);
    this.#nest(made, depth);
    chunk.insertBefore(element, before);
  }

  #draw(found: Item, branch: Branch): void {
    found.branch = branch;
    found.isStale = false;
    found.comment = branch.comment;
    found.said = said(branch);
    differences.count = 0;
    patchElement(found.article, comment(branch, this.#view));
    if (found.isPrinted) sayDifferences('colloquy-thread', differences.count);
    found.isPrinted = false;
  }

  /** A few at once; when everything has been loaded anew, the rest in the background. */
  #drawFirstScreen(): void {
    const [top] = this.#root.chunks;
    if (top?.isWaiting) this.#fill(top);
    for (let one = this.#waiting.first; one && this.#items.size < firstScreen; one = this.#waiting.first) this.#fill(one);
    this.#backlog.drawStale(firstScreen);
    this.#backlog.goOn();
  }
}

function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hasAttribute('hidden') === isHidden) return;
  if (isHidden) element.setAttribute('hidden', hiddenWhen(true)!);
  else element.removeAttribute('hidden');
}
