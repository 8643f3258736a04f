import { keyOf } from '../../views/comment.js';
import { focusedIn } from '../shared/focused-in.js';
import { findComment, wordsOf } from '../shared/words-of.js';
import type { ThreadContent } from './thread-content.js';

/**
 * The focus in a comment, over an update: an element that is moved loses it, and one that is drawn again never had it.
 * The focus goes where its comment goes, to the same control in it.
 */
export class CommentFocus {
  /** The key of the comment that had the focus. */
  key: string | undefined;
  readonly #content: ThreadContent;
  #element: Element | undefined;

  constructor(content: ThreadContent) {
    this.#content = content;
  }

  /** Called before the update. */
  remember(): void {
    const element = focusedIn(wordsOf(this.#content.host)) ?? undefined;
    const comment = element?.closest('.u-comment');
    this.#element = element;
    this.key = comment ? keyOf(comment, this.#content.view.idPrefix) : undefined;
  }

  /** Called after the update, when the comment is drawn. */
  restore(): void {
    const element = this.#element;
    if (this.key === undefined || !element || element === focusedIn(wordsOf(this.#content.host))) return;
    if (element.isConnected) return (element as HTMLElement).focus({ preventScroll: true });
    const comment = findComment(this.#content.host, this.key);
    const same = element.className && comment?.getElementsByClassName(element.className)[0];
    ((same || comment) as HTMLElement | null)?.focus({ preventScroll: true });
  }
}
