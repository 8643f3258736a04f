import type { Strings } from '../locales/strings.js';
import { h, type ElementView } from './view.js';

export interface QuoteToolbarView {
  readonly strings: Strings;
  /** Left out where there is no form to quote in. */
  readonly onquote: (() => void) | undefined;
  readonly oncopy: () => void;
  /** What became of the last attempt to copy the link, or that there is something to press. */
  readonly message: string;
  /** Whether the message is said and not shown. */
  readonly isSpoken: boolean;
}

/** What can be done with selected words. A press must not take the selection away: that is what it is about. */
export const quoteToolbar = ({ strings, onquote, oncopy, message, isSpoken }: QuoteToolbarView): ElementView =>
  h(
    'div',
    { class: 'quote-toolbar', role: 'group', 'aria-label': strings.selectedWords, 'data-colloquy-aside': true, lang: strings.locale, dir: 'auto', onmousedown: keepSelection },
    onquote && h('button', { class: 'quote', type: 'button', onclick: onquote }, strings.quote),
    h('button', { class: 'copy', type: 'button', onclick: oncopy }, strings.copyPassageLink),
    h('span', { role: 'status', class: isSpoken ? 'visually-hidden' : undefined }, message),
  );

const keepSelection = (event: { preventDefault(): void }): void => event.preventDefault();
