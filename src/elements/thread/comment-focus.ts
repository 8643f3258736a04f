import { elementId, keyOf } from '../../views/comment.js';
import { focusedIn } from '../shared/focused-in.js';

/**
 * The focus in a comment, over an update: an element that is moved loses it, and one that is drawn again never had it.
 * The focus goes where its comment goes, to the same control in it.
 */
export class CommentFocus {
  /** The key of the comment that had the focus. */
  key: string | undefined;
  readonly #root: ShadowRoot;
  #element: Element | undefined;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /** Called before the update. */
  remember(): void {
    const element = focusedIn(this.#root) ?? undefined;
    const comment = element?.closest('article');
    this.#element = element;
    this.key = comment ? keyOf(comment) : undefined;
  }

  /** Called after the update, when the comment is drawn. */
  restore(): void {
    const element = this.#element;
    if (this.key === undefined || !element || element === focusedIn(this.#root)) return;
    if (element.isConnected) return (element as HTMLElement).focus({ preventScroll: true });
    const comment = this.#root.getElementById(elementId(this.key));
    const same = element.className && comment?.getElementsByClassName(element.className)[0];
    ((same || comment) as HTMLElement | null)?.focus({ preventScroll: true });
  }
}
