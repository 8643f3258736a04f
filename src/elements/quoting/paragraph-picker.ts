import type { ReactiveElement } from '@lit/reactive-element';
import type { Strings } from '../../locales/strings.js';
import { paragraphs } from '../../quotes/paragraphs.js';
import { paragraphList } from '../../views/paragraph-list.js';
import type { View } from '../../views/template.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { passageUrl } from './passage-url.js';
import { quotationOf, type QuotableText, type Quotation } from './quotation.js';

/** What the choice of a paragraph needs of the form it is in. */
export interface PickingPlace {
  readonly form: ReactiveElement;
  strings(): Strings;
  conversation(): ElementConversation | undefined;
  /** The text that is replied to, and its language. */
  text(): (QuotableText & { readonly language: string | undefined }) | undefined;
  quote(quotation: Quotation): Promise<void>;
}

/** "Quote a paragraph" in the form: how to quote without selecting. */
export class ParagraphPicker {
  readonly #place: PickingPlace;
  #isOpen = false;
  #message = '';

  constructor(place: PickingPlace) {
    this.#place = place;
  }

  get view(): View {
    const text = this.#place.text();
    if (!text) return undefined;
    const { body, language } = text;
    return paragraphList({
      strings: this.#place.strings(),
      language,
      message: this.#message,
      ontoggle: this.#onToggle,
      paragraphs: this.#isOpen
        ? paragraphs(body).map(({ start, end, text: words }) => ({
            text: words,
            quote: () => this.#quote(text, start, end),
            copyLink: () => void this.#copy(text, start, end),
          }))
        : undefined,
    });
  }

  readonly #onToggle = ({ target }: Event): void => {
    this.#isOpen = (target as HTMLDetailsElement).open;
    this.#message = '';
    this.#place.form.requestUpdate();
  };

  #quote(text: QuotableText, start: number, end: number): void {
    const list = this.#place.form.renderRoot.querySelector('details.paragraphs');
    list?.removeAttribute('open');
    const quotation = quotationOf(text, start, end);
    if (quotation) void this.#place.quote(quotation);
  }

  async #copy(text: QuotableText, start: number, end: number): Promise<void> {
    const quotation = quotationOf(text, start, end);
    if (!quotation) return;
    const url = passageUrl(quotation.passage, this.#place.conversation());
    const { linkCopied, linkNotCopied } = this.#place.strings();
    try {
      await navigator.clipboard.writeText(url);
      this.#message = linkCopied;
    } catch {
      this.#message = linkNotCopied(url); // the reader can still take it from here
    }
    this.#place.form.requestUpdate();
  }
}
