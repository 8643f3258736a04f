import type { Strings } from '../locales/strings.js';
import { html, nothing, type TemplateResult } from './template.js';

export interface QuoteToolbarView {
  readonly strings: Strings;
  /** Left out where there is no form to quote in. */
  readonly onquote: (() => void) | undefined;
  readonly oncopy: () => void;
  /** The result of the last attempt to copy the link, or the news that there is something to press. */
  readonly message: string;
  /** Whether the message is announced and not shown. */
  readonly isSpoken: boolean;
}

/** What can be done with selected words. A press must not clear the selection: the buttons act on it. */
export const quoteToolbar = ({ strings, onquote, oncopy, message, isSpoken }: QuoteToolbarView): TemplateResult => html`
  <div
    class="quote-toolbar"
    role="group"
    aria-label=${strings.selectedWords}
    data-colloquy-aside
    lang=${strings.locale}
    dir="auto"
    @mousedown=${keepSelection}
  >
    ${onquote ? html`<button class="quote" type="button" @click=${onquote}>${strings.quote}</button>` : nothing}
    <button class="copy" type="button" @click=${oncopy}>${strings.copyPassageLink}</button>
    <span role="status" class=${isSpoken ? 'visually-hidden' : nothing}>${message}</span>
  </div>
`;

const keepSelection = (event: { preventDefault(): void }): void => event.preventDefault();
