import type { QuotesHost } from './quotes-host.js';
import { named } from '../../views/light.js';
import { delay, grace, placeCard } from './place-card.js';

/** What a card shows: the source of a quotation, or who took up a passage. Both go by the id of a link. */
export interface OpenCard {
  readonly kind: 'peek' | 'takers';
  readonly id: string;
}

/** Not the card of a footnote, which is not opened and closed here. */
const cards = '.peek, .takers';

/** Opens and closes the card of an element, by pointer and by keyboard. One is open at a time. */
export class QuoteCard {
  open: OpenCard | undefined;
  readonly #host: QuotesHost['host'];
  #opener: HTMLElement | undefined;
  #pointerAt = NaN;
  #placed: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: QuotesHost['host']) {
    this.#host = host;
  }

  /** The note or quotation that the pointer or the focus is at, though its card may be still to come. */
  pointed: HTMLElement | undefined;

  handle(event: Event): void {
    const target = event.target as Element;
    const quote = target.closest<HTMLElement>(`a${named('quote')}`);
    const note = target.closest<HTMLElement>(`button${named('note')}`);
    switch (event.type) {
      case 'pointerover':
        if ((event as PointerEvent).pointerType === 'touch') return;
        this.#pointAt(note ?? quote ?? undefined);
        if (quote) this.#after(delay, () => this.#show('peek', quote, (event as PointerEvent).clientY));
        else if (target.closest(cards)) clearTimeout(this.#timer);
        else if (this.open?.kind === 'peek' && !this.#hasFocus(this.#opener)) this.#after(grace, () => this.close());
        else clearTimeout(this.#timer);
        return;
      case 'pointerleave':
        this.#pointAt(undefined);
        if (this.open?.kind === 'peek' && !this.#hasFocus(this.#opener)) this.#after(grace, () => this.close());
        else clearTimeout(this.#timer);
        return;
      case 'focusin':
        this.#pointAt(note ?? quote ?? undefined);
        if (quote?.matches(':focus-visible')) this.#show('peek', quote);
        else if (!target.closest(cards) && target !== this.#opener) this.close();
        return;
      case 'focusout':
        this.#pointAt(undefined);
        if (this.#card?.contains((event as FocusEvent).relatedTarget as Node | null)) return;
        if (this.open?.kind === 'peek' || this.#leaves(event as FocusEvent)) this.close();
        return;
      case 'click':
        if (note && this.#opener === note) this.close();
        else if (note) this.#show('takers', note);
        else if (!target.closest(cards)) this.close();
        return;
    }
  }

  /**
   * Escape closes the card, and the event goes no further. Tab leaves it as if it stood behind its note: the card
   * itself stands at the end of the element, and is left from the note, which the browser's own step begins at.
   */
  keydown(event: KeyboardEvent): void {
    if (!this.open) return;
    // WebKitGTK gives Shift and Tab a key of no name.
    if (event.key === 'Tab' || event.code === 'Tab') return this.#tab(event);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    const opener = this.#opener;
    const wasInside = this.#card?.matches(':focus-within');
    this.close();
    if (wasInside) opener?.focus({ preventScroll: true });
  }

  #tab(event: KeyboardEvent): void {
    const card = this.#card;
    if (this.open?.kind !== 'takers' || !card?.matches(':focus-within') || event.defaultPrevented) return;
    const links = [...card.querySelectorAll<HTMLElement>('a')];
    const edge = event.shiftKey ? links[0] : links.at(-1);
    if (edge && !edge.matches(':focus') && !card.matches(':focus')) return;
    const opener = this.#opener;
    // Backwards the note itself comes first.
    if (event.shiftKey) event.preventDefault();
    opener?.focus({ preventScroll: !event.shiftKey });
  }

  /** A press elsewhere closes the card. */
  press(path: readonly EventTarget[]): void {
    if (this.open && !path.includes(this.#card!) && !path.includes(this.#opener!)) this.close();
  }

  close(): void {
    clearTimeout(this.#timer);
    if (!this.open) return;
    this.#opener?.removeAttribute('aria-expanded');
    this.open = this.#opener = this.#placed = undefined;
    this.#host.requestUpdate();
  }

  /** Places a new card after the element has rendered. */
  updated(): void {
    const card = this.#card;
    if (!card || card === this.#placed || !this.#opener) return;
    if (!this.#opener.isConnected) return this.close();
    this.#placed = card;
    placeCard(card, this.#opener, this.#pointerAt);
    // Not within the update: the focus brings about the next one.
    if (this.open?.kind === 'takers')
      queueMicrotask(() => (card.querySelector<HTMLElement>('a') ?? card).focus({ preventScroll: true }));
  }

  stop(): void {
    this.close();
    clearTimeout(this.#timer);
  }

  get #card(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(cards);
  }

  #show(kind: OpenCard['kind'], opener: HTMLElement, pointerAt = NaN): void {
    clearTimeout(this.#timer);
    if (this.#opener === opener) return;
    this.close();
    this.open = { kind, id: (kind === 'peek' ? opener.dataset.quote : opener.dataset.note) ?? '' };
    this.#opener = opener;
    this.#pointerAt = pointerAt;
    if (kind === 'takers') opener.setAttribute('aria-expanded', 'true');
    this.#host.requestUpdate();
  }

  #pointAt(pointed: HTMLElement | undefined): void {
    if (pointed === this.pointed) return;
    this.pointed = pointed;
    this.#host.requestUpdate();
  }

  #after(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }

  /** Whether the focus goes from the card to something else, and not just to another window. */
  #leaves({ target, relatedTarget }: FocusEvent): boolean {
    const card = this.#card;
    return card?.contains(target as Node) === true && relatedTarget !== null && !card.contains(relatedTarget as Node);
  }

  #hasFocus(element: Element | undefined): boolean {
    return element?.matches(':focus-visible') === true;
  }
}
