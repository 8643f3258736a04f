import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { headingAnchors } from '../../model/heading-anchors.js';
import { wordsOf } from '../shared/words-of.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The fragment of the page's address; undefined where it is none that can be read. */
function fragment(): string | undefined {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return undefined;
  }
}

/** Whether the page was opened by a link, rather than reloaded or returned to: then it has a place of its own. */
function isOpened(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'navigate' && scrollY === 0;
}

/**
 * Goes to the heading that the page's address names, by the words of the heading: `#slow-water` for "Slow water". Headings
 * have no ids, which would be taken by those of the page, and no browser looks for one in a shadow root.
 */
export class HeadingTarget implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
    if (isOpened()) this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    const name = fragment();
    // The browser goes to elements of the page itself.
    if (!name || document.getElementById(name)) return;
    const headings = [...wordsOf(this.#host).querySelectorAll<HTMLElement>('.e-content :is(h2, h3, h4, h5, h6)')];
    const anchors = headingAnchors(headings.map(({ textContent }) => textContent ?? ''));
    const heading = headings[anchors.indexOf(name)];
    if (!heading) return;
    // Reading goes on there, also by keyboard and with a screen reader.
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView?.();
  };
}
