import { render } from 'lit-html';
import type { Block } from '../../model/body.js';
import type { Comment } from '../../model/comment.js';
import type { Branch } from '../../model/thread.js';
import { part, partsOf } from '../../views/body/parts.js';
import { comment, type CommentView } from '../../views/comment.js';
import { nothing } from '../../views/template.js';
import { item, untilFound, type Row } from '../../views/thread-list.js';
import { hydrateElement, release } from '../shared/hydrate.js';
import { differences, warnOfDifferences } from '../shared/hydration-cursor.js';
import { stamp } from '../shared/stamp.js';
import type { List } from './chunks.js';

/** Whether the reader can do something about a comment: buttons with listeners, which only Lit renders. */
const isOwn = (branch: Branch, view: CommentView): boolean => view.own(branch) !== undefined;

/** One comment on the page. It is plain HTML until it has to change; then it is hydrated, and is Lit's. */
export class Item {
  branch: Branch;
  readonly element: HTMLElement;
  readonly article: HTMLElement;
  /** The replies to it, where they stand in a list of their own. */
  list: List | undefined;
  /** What Lit renders the article by, wherever it stands; undefined as long as the article is plain HTML. */
  #container: DocumentFragment | undefined;
  /** The parts of a very long comment that is not drawn as a whole yet. */
  #parts: readonly Block[][] | undefined;
  #isPrinted: boolean;
  // What was drawn: the branch may have become another since then.
  #comment!: Comment;
  #parent: Comment | undefined;
  #missingParent: string | undefined;
  #replyCount!: number;

  /** Takes over nodes that stand on the page, printed by a server, rendered or stamped. */
  constructor(branch: Branch, element: HTMLElement, article: HTMLElement, isPrinted = false) {
    this.branch = branch;
    this.element = element;
    this.article = article;
    this.#isPrinted = isPrinted;
    if (!isPrinted) this.#parts = partsOf(branch.comment.body.children);
    this.#remember();
  }

  /** Makes the nodes of a comment; of a very long one, those of its first part. */
  static create({ branch, isHidden }: Row, view: CommentView): Item {
    if (!isOwn(branch, view)) {
      const element = stamp(
        item(isHidden, nothing, comment(branch, { ...view, isShort: true }), nothing),
      ) as HTMLElement;
      return new Item(branch, element, element.firstElementChild as HTMLElement);
    }
    const element = stamp(item(isHidden, nothing, nothing, nothing)) as HTMLElement;
    const container = document.createDocumentFragment();
    // As a whole: what is appended later would be no part of what Lit renders.
    render(comment(branch, view), container);
    const article = container.firstElementChild as HTMLElement;
    element.append(article);
    const made = new Item(branch, element, article);
    made.#container = container;
    made.#parts = undefined;
    return made;
  }

  /** Whether it says something else, of itself or of others, than what was drawn. */
  get isOutdated(): boolean {
    const { comment: now, parent, missingParent, replyCount } = this.branch;
    return (
      now !== this.#comment ||
      parent?.comment !== this.#parent ||
      missingParent !== this.#missingParent ||
      replyCount !== this.#replyCount
    );
  }

  /** Whether parts of a very long comment are still to be drawn. */
  get isPartial(): boolean {
    return this.#parts !== undefined;
  }

  /** Renders the comment. If it was plain HTML, it is Lit's from then on. */
  render(view: CommentView): void {
    const content = comment(this.branch, view);
    this.#parts = undefined;
    this.#remember();
    if (this.#container) return void render(content, this.#container);
    differences.count = 0;
    this.#container = hydrateElement(content, this.article);
    if (this.#isPrinted) warnOfDifferences('colloquy-thread', differences.count);
    this.#isPrinted = false;
  }

  /**
   * Renders a comment of many that may have changed. Plain HTML that is as it should be is left alone; what is not is
   * plain HTML again afterwards: parts in memory for each of thousands would cost more than the comments do.
   */
  refresh(view: CommentView): void {
    if (this.#container || isOwn(this.branch, view)) return this.render(view);
    // Of a very long comment, only the parts that are drawn already are compared.
    const isSame = this.#comment.body === this.branch.comment.body;
    const partCount = this.#parts && isSame ? this.#body?.childElementCount : undefined;
    const fresh = stamp(comment(this.branch, { ...view, partCount })) as HTMLElement;
    takeTimes(fresh, this.article);
    if (fresh.isEqualNode(this.article)) {
      this.#isPrinted = false;
      return this.#remember();
    }
    this.render(view);
    release(this.article);
    this.#container = undefined;
  }

  /** Draws the next part of a very long comment. */
  drawPart(view: CommentView): void {
    const body = this.#body;
    const group = body && this.#parts?.[body.childElementCount];
    if (!group) {
      this.#parts = undefined;
      return;
    }
    body.append(stamp(part(group, view)));
  }

  set isHidden(isHidden: boolean) {
    setHidden(this.element, isHidden);
  }

  get #body(): Element | null {
    return this.article.querySelector('.e-content');
  }

  #remember(): void {
    const { comment: now, parent, missingParent, replyCount } = this.branch;
    this.#comment = now;
    this.#parent = parent?.comment;
    this.#missingParent = missingParent;
    this.#replyCount = replyCount;
  }
}

/** A server wrote moments in another time zone. That alone is no reason to hydrate. */
function takeTimes(fresh: Element, article: Element): void {
  const times = article.getElementsByTagName('time');
  for (const [i, { firstChild: from }] of [...fresh.getElementsByTagName('time')].entries()) {
    const to = times[i]?.firstChild;
    if (!(from instanceof Text && to instanceof Text) || to.data === from.data) continue;
    to.data = from.data;
    // The name of the permalink around it says the same.
    const label = from.parentElement?.parentElement?.getAttribute('aria-label');
    if (label) to.parentElement?.parentElement?.setAttribute('aria-label', label);
  }
}

/** Hides a comment or a list so that find-in-page, text fragments and anchors still reach it. */
export function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hasAttribute('hidden') === isHidden) return;
  if (isHidden) element.setAttribute('hidden', untilFound);
  else element.removeAttribute('hidden');
}
