import { keyed } from 'lit/directives/keyed.js';
import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { cardStyles } from '../../views/styles/card-styles.js';
import { html, type View } from '../../views/template.js';
import { delay, grace, placeCard } from '../quotes/place-card.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { sheet } from '../shared/view-element.js';
import { wordsOf } from '../shared/words-of.js';

const styles = sheet(cardStyles);
const events = ['pointerover', 'focusin', 'focusout', 'click'];

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** The number of a footnote, in the text. */
const number = 'a[role="doc-noteref"]';

/** What a footnote says, as a copy. Names that its words have in the light DOM are those of a shadow root here. */
function copyOf(words: Element): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...[...words.childNodes].map((node) => node.cloneNode(true)));
  for (const element of copy.querySelectorAll('*')) {
    element.removeAttribute('id');
    if (element.hasAttribute('class')) element.className = element.className.replaceAll('colloquy-', '');
    // By keyboard, links are followed where the footnote stands.
    if (element instanceof HTMLElement && element.tabIndex >= 0) element.tabIndex = -1;
  }
  return copy;
}

/** Filled with a copy once it is there. */
const emptyCard: View = html`<div class="card footnote" part="card" popover="manual" role="note"><div class="body"><div dir="auto"></div></div></div>`;

/**
 * Shows what a footnote says beside its number, while the pointer or the focus of the keyboard is there. Where there is no
 * pointer that hovers, the number leads to the footnote, as it does for all.
 */
export class FootnoteCard implements ReactiveController {
  readonly #host: Host;
  #reference: HTMLAnchorElement | undefined;
  #note: Element | undefined;
  #pointerAt = NaN;
  #placed: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    adoptSheet(host.renderRoot as ShadowRoot, styles);
    host.addController(this);
  }

  get card(): View {
    // Another card is another element: it opens in its own place.
    return this.#reference && html`${keyed(this.#reference, emptyCard)}`;
  }

  /** Shows the footnote that a number leads to. The pointer is at a height in the window, in CSS pixels. */
  show(reference: HTMLAnchorElement, pointerAt = NaN): void {
    clearTimeout(this.#timer);
    if (reference === this.#reference) return;
    // As it is written: ids of footnotes are percent-encoded themselves.
    const id = reference.getAttribute('href')?.slice(1) ?? '';
    const note = wordsOf(this.#host).querySelector(`#${CSS.escape(id)} > div`);
    this.#close();
    if (!note || !reference.isConnected) return;
    this.#reference = reference;
    this.#note = note;
    this.#pointerAt = pointerAt;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    for (const name of events) this.#host.renderRoot.addEventListener(name, this.#onEvent);
    this.#host.addEventListener('pointerleave', this.#onEvent);
    // Escape is pressed wherever the focus is while the pointer is at a number.
    addEventListener('keydown', this.#onKey, true);
  }

  hostDisconnected(): void {
    for (const name of events) this.#host.renderRoot.removeEventListener(name, this.#onEvent);
    this.#host.removeEventListener('pointerleave', this.#onEvent);
    removeEventListener('keydown', this.#onKey, true);
    this.#close();
  }

  hostUpdated(): void {
    const card = this.#element;
    if (!card || card === this.#placed || !this.#reference || !this.#note) return;
    if (!this.#reference.isConnected) return this.#close();
    this.#placed = card;
    card.querySelector('.body > div')?.replaceChildren(copyOf(this.#note));
    placeCard(card, this.#reference, this.#pointerAt);
  }

  readonly #onEvent = (event: Event): void => {
    const reference = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(number) : null;
    const isInCard = event.target instanceof Node && this.#element?.contains(event.target) === true;
    switch (event.type) {
      case 'pointerover':
        if ((event as PointerEvent).pointerType === 'touch') return;
        if (reference) this.#after(delay, () => this.show(reference, (event as PointerEvent).clientY));
        else if (isInCard) clearTimeout(this.#timer);
        else this.#leave();
        return;
      case 'pointerleave':
        return this.#leave();
      case 'focusin':
        if (reference?.matches(':focus-visible')) this.show(reference);
        else if (!isInCard) this.#close();
        return;
      case 'focusout':
      case 'click':
        if (!isInCard) this.#close();
    }
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#reference) return;
    // What is around the article, such as a dialog, stays open.
    event.stopPropagation();
    this.#close();
  };

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.card.footnote');
  }

  #leave(): void {
    clearTimeout(this.#timer);
    if (this.#reference && !this.#reference.matches(':focus-visible')) this.#after(grace, () => this.#close());
  }

  #close(): void {
    clearTimeout(this.#timer);
    if (!this.#reference) return;
    this.#reference = this.#note = this.#placed = undefined;
    this.#host.requestUpdate();
  }

  #after(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }
}
