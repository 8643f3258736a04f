import type { Comment } from '../../model/comment.js';
import type { Branch, Thread } from '../../model/thread.js';
import type { Permalinks } from '../../views/permalinks.js';
import { decideArrival, type Situation } from '../arrival/arrival.js';
import { holdInPlace } from '../arrival/hold-in-place.js';
import { isBrowserRestoring, placeToRestore } from '../arrival/kept-place.js';
import { openDetails } from '../arrival/open-details.js';
import { focusOnPage, isField, ReaderPlace } from '../arrival/reader-place.js';

/** The comment that the reader is being taken to: by the page's address, or by the thread itself. */
export class ScrollTarget {
  /** The key of the comment that was last gone to; it is marked. */
  key: string | undefined;
  /** The comment to go to as soon as it is drawn. */
  next: Branch | undefined;

  /** True from a change of the address until it has been followed. */
  #addressed = true;
  #cause: Situation['cause'] = 'opened';
  #nextCause: Situation['cause'] = 'opened';
  #isLate = false;
  #address = location.href;
  /** Where the reader was when the address changed, or when the thread came to the page. */
  #before: ReaderPlace;

  constructor(before: ReaderPlace) {
    this.#before = before;
  }

  /**
   * Follows a change of the address, or of its entry in the history: routers note there what readers do not see.
   * Returns whether the address may lead elsewhere now.
   */
  follow(isEntryOnly: boolean): boolean {
    if (isEntryOnly && location.href === this.#address) return false;
    this.#address = location.href;
    this.key = undefined;
    this.#addressed = true;
    this.#cause = 'changed';
    this.#isLate = false;
    this.#before = new ReaderPlace();
    return true;
  }

  /** The branch that a changed address points to. One that is not here yet may come with what is still being loaded. */
  addressed({ branches }: Thread, { read }: Permalinks): Branch | undefined {
    if (!this.#addressed) return undefined;
    if (branches.size === 0) {
      this.#isLate = true;
      return undefined;
    }
    const id = read(location.href);
    const branch = id === undefined ? undefined : branches.get(id);
    this.#addressed = id !== undefined && !branch;
    if (this.#addressed) this.#isLate = true;
    return branch;
  }

  /** Whether a changed address points to one of the comments that wait to be shown, and the reader is to be taken there. */
  awaits(arrived: readonly Comment[], { read }: Permalinks): boolean {
    if (!this.#addressed || arrived.length === 0) return false;
    const id = read(location.href);
    return arrived.some((comment) => comment.id === id) && decideArrival(this.#situation(this.#cause)).movesPage;
  }

  /** Goes to a comment once it has been drawn. */
  goTo(branch: Branch, isAddressed: boolean): void {
    this.key = branch.key;
    this.next = branch;
    this.#nextCause = isAddressed ? this.#cause : 'asked';
  }

  /** Takes the reader to the element of the comment that is next. Returns whether the focus has moved. */
  arrive(element: HTMLElement | undefined): boolean {
    const cause = this.#nextCause;
    this.next = undefined;
    if (!element) return false;
    const place = cause === 'opened' ? placeToRestore() : undefined;
    const { hasScrolled, hasFocused } = this.#before;
    const { movesPage, movesFocus } = decideArrival(this.#situation(cause, place !== undefined));
    // The browser restores the place in a page that is still too short, or not at all. A reader who has gone elsewhere stays there.
    if (place !== undefined && !hasFocused && (!hasScrolled || isBrowserRestoring())) holdInPlace(element, place);
    if (movesPage || movesFocus) openDetails(element);
    if (movesFocus) element.focus({ preventScroll: true });
    if (movesPage) {
      element.scrollIntoView?.({ block: 'start' });
      holdInPlace(element);
    }
    return movesFocus;
  }

  #situation(cause: Situation['cause'], isRestored = false): Situation {
    const { hasScrolled, hasFocused } = this.#before;
    return {
      cause,
      isLate: this.#isLate,
      isRestored,
      hasActed: hasFocused || (hasScrolled && !isBrowsersTarget()),
      isInField: isField(focusOnPage()),
    };
  }
}

/** Whether the browser finds the fragment by itself, and scrolls there: a server prints such elements. */
function isBrowsersTarget(): boolean {
  return document.querySelector(':target') !== null;
}
