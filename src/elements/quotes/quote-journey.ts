import { findPassage } from '../../quotes/find-passage.js';
import { readPassageLink, type PassageAddress } from '../../quotes/passage-link.js';
import { named } from '../../views/light.js';
import { wordsOf } from '../shared/words-of.js';
import type { QuotesHost } from './quotes-host.js';
import type { QuoteModel, Range } from './quote-model.js';
import type { QuoteSearch } from './quote-search.js';

/** A passage that the reader has been taken to. */
export interface Target {
  readonly source: string;
  readonly ranges: readonly Range[];
}

interface Stops {
  readonly to: QuotesHost;
  readonly search: QuoteSearch;
  model(): QuoteModel;
  /** Whether this element shows the text with this id. */
  shows(id: string): boolean;
  /** The words of a passage that are in code blocks. */
  codeIn(target: Target): globalThis.Range[];
  /** The reader is about to be taken to a text, by an address that the page has had since a moment. */
  arrived(source: string, since: number): void;
}

/**
 * Takes the reader to the passages that addresses name, and back. Every step is one of the browser's history: its own
 * button leads back as well.
 */
export class QuoteJourney {
  target: Target | undefined;
  readonly #stops: Stops;
  #pending: PassageAddress | undefined;
  /** Since when the page has had its address, by its clock. */
  #since = 0;

  constructor(stops: Stops) {
    this.#stops = stops;
    this.#pending = this.#address;
  }

  /** Follows a link of this element's own. What was followed is known for the way back. */
  go(link: HTMLAnchorElement): void {
    const { search } = this.#stops;
    if (link.matches(named('back')) && search.followed) {
      history.back();
      return;
    }
    search.followedFrom = location.hash;
    const { quote } = link.dataset;
    search.followed = quote === undefined ? undefined : this.#stops.model().quotation(quote)?.link;
    // An address that the page has already is no change to the browser, which would say nothing.
    if (location.hash === link.hash) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = link.hash;
  }

  /** The address has changed. */
  follow({ timeStamp }: Event): void {
    this.#since = timeStamp;
    const address = this.#address;
    const { search, to } = this.#stops;
    this.#pending = address;
    // Another address than the one before leads elsewhere: there is no way back to offer.
    if (!address && search.followed && location.hash === search.followedFrom) void this.#return(search.followed.id);
    if (this.target) to.host.requestUpdate();
    this.target = undefined;
    void this.arrive();
  }

  /** Goes where the address leads, as soon as that text is here. */
  async arrive(): Promise<void> {
    const { to, shows, model, arrived } = this.#stops;
    const address = this.#pending;
    const text = address && model().text(address.source);
    if (text === undefined || !address) return;
    this.#pending = undefined;
    // An update may be at its end right now: what follows belongs to the next.
    await undefined;
    if (shows(address.source) && (await to.reveal?.(address.source)) === false) {
      // A long thread is still being built. The update that brings the comment comes back here.
      this.#pending ??= address;
      return;
    }
    arrived(address.source, this.#since);
    if (!shows(address.source)) return;
    this.target = { source: address.source, ranges: findPassage(text, address.pieces) };
    to.host.requestUpdate();
    await to.host.updateComplete;
    // A code block can have the focus itself.
    const passage =
      wordsOf(to.host).querySelector<HTMLElement>(`${named('passage')}${named('target')}`) ??
      this.#stops.codeIn(this.target)[0]?.startContainer.parentElement?.closest('pre');
    if (passage) {
      passage.focus({ preventScroll: true });
      passage.scrollIntoView?.({ block: 'center' });
    } else if (!to.reveal) to.host.scrollIntoView?.();
  }

  /** The passage of this conversation that the page's address names. */
  get #address(): PassageAddress | undefined {
    return readPassageLink(location.hash, this.#stops.search.prefix);
  }

  /** The quotation that was followed has the focus again; the browser scrolls to where the reader was. */
  async #return(id: string): Promise<void> {
    const { to, search } = this.#stops;
    await to.host.updateComplete;
    const link = [...wordsOf(to.host).querySelectorAll<HTMLElement>(`a${named('quote')}`)].find(
      ({ dataset }) => dataset.quote === id,
    );
    if (!link) return;
    search.followed = undefined;
    link.focus({ preventScroll: true });
    const { top, bottom } = link.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) link.scrollIntoView?.({ block: 'center' });
  }
}
