import { formatNumber } from '../locales/format-number.js';
import type { Words } from '../locales/strings.js';
import { html, nothing, type View } from './template.js';

/** How many replies are new since the last visit, and which of them the reader was led to last. */
export interface NewReplies {
  readonly count: number;
  /** From 1; undefined before the first. */
  readonly at: number | undefined;
  readonly hasKeys: boolean;
  readonly onclick: () => void;
}

/** The button that leads from one new reply to the next. It takes no room of its own. */
export function newRepliesButton({ count, at, hasKeys, onclick }: NewReplies, strings: Words, locale: string): View {
  const place = at === undefined ? '' : ` · ${formatNumber(locale, at)}/${formatNumber(locale, count)}`;
  const hint = (hasKeys && strings.newHint) || nothing;
  return html`<div class="way"><button class="arrived" part="new-replies" type="button" title=${hint} aria-keyshortcuts=${hasKeys ? 'N' : nothing} @click=${onclick}>${strings.newReplies(count)}${place}</button></div>`;
}
