import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { headingAnchors } from '../../model/heading-anchors.js';
import { decideArrival, type Situation } from '../arrival/arrival.js';
import { placeToRestore } from '../arrival/kept-place.js';
import { openDetails } from '../arrival/open-details.js';
import { focusOnPage, isField, ReaderPlace } from '../arrival/reader-place.js';
import { wordsOf } from '../shared/words-of.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The fragment of the page's address; undefined where it cannot be decoded. */
function fragment(): string | undefined {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return undefined;
  }
}

/**
 * Goes to the heading that the page's address names, by the words of the heading: `#slow-water` for "Slow water". Headings
 * have no ids, which might clash with those of the page, and no browser looks for one in a shadow root.
 */
export class HeadingTarget implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
    this.#goTo('opened');
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => this.#goTo('changed');

  #goTo(cause: Situation['cause']): void {
    const name = fragment();
    // The browser goes to elements of the page itself.
    if (!name || document.getElementById(name)) return;
    const headings = [...wordsOf(this.#host).querySelectorAll<HTMLElement>('.e-content :is(h2, h3, h4, h5, h6)')];
    const anchors = headingAnchors(headings.map(({ textContent }) => textContent ?? ''));
    const heading = headings[anchors.indexOf(name)];
    if (!heading) return;
    // A page opens at its top and without a focus. This code comes later, when the reader may have moved.
    const { hasScrolled, hasFocused } = new ReaderPlace(0, null);
    const { movesPage, movesFocus } = decideArrival({
      cause,
      isLate: false,
      isRestored: placeToRestore() !== undefined,
      hasActed: hasScrolled || hasFocused,
      isInField: isField(focusOnPage()),
    });
    if (movesPage) openDetails(heading);
    if (movesFocus) {
      // Reading goes on there, also by keyboard and with a screen reader.
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    if (movesPage) heading.scrollIntoView?.();
  }
}
