import { keyOf } from '../../views/comment.js';
import { focusedIn } from '../shared/focused-in.js';
import { findComment, wordsOf } from '../shared/words-of.js';
import type { ThreadContent } from './thread-content.js';

/** So many comments behind the one with the focus are remembered: more do not go at once. */
const few = 50;

/**
 * The focus in a comment, over an update: an element that is moved loses it, and one that is drawn again never had it.
 * The focus goes where its comment goes, to the same control in it. Where the comment has gone, such as one that its
 * writer has deleted, it goes to the next one, or to the heading of the thread.
 */
export class CommentFocus {
  /** The key of the comment that had the focus. */
  key: string | undefined;
  readonly #content: ThreadContent;
  #element: Element | undefined;
  /** The comments that follow it. */
  #next: readonly Element[] = [];

  constructor(content: ThreadContent) {
    this.#content = content;
  }

  /** Called before the update. */
  remember(): void {
    const words = wordsOf(this.#content.host);
    const element = focusedIn(words) ?? undefined;
    const comment = element?.closest('.u-comment');
    this.#element = element;
    this.key = comment ? this.#keyOf(comment) : undefined;
    if (!comment) return void (this.#next = []);
    const comments = [...words.querySelectorAll('.u-comment')];
    const at = comments.indexOf(comment) + 1;
    this.#next = comments.slice(at, at + few);
  }

  /**
   * Called after the update, when the comment is drawn.
   *
   * @param isHere - Whether a comment is still in the thread.
   */
  restore(isHere: (key: string) => boolean): void {
    const element = this.#element;
    const { host } = this.#content;
    if (this.key === undefined || !element || element === focusedIn(wordsOf(host))) return;
    if (!isHere(this.key)) return this.#goOn(isHere);
    if (element.isConnected) return focus(element);
    const comment = findComment(host, this.key);
    const same = element.className && comment?.getElementsByClassName(element.className)[0];
    focus(same || comment);
  }

  /** Takes the focus to the comment behind the one that has gone, or to the heading. */
  #goOn(isHere: (key: string) => boolean): void {
    const next = this.#next.find((one) => isHere(this.#keyOf(one)) && !one.closest('[hidden]'));
    if (next) return focus(next);
    const heading = this.#content.host.renderRoot.querySelector<HTMLElement>('[part="heading"]');
    if (heading) heading.tabIndex = -1;
    focus(heading);
  }

  #keyOf(comment: Element): string {
    return keyOf(comment, this.#content.view.idPrefix);
  }
}

const focus = (element: Element | null | undefined): void =>
  (element as HTMLElement | null | undefined)?.focus({ preventScroll: true });
