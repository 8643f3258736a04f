import type { Words } from '../locales/strings.js';
import { html, nothing, type View } from './template.js';

/** How many replies came while the page was open, as a button that shows them. It takes no room of its own: nothing moves. */
export const newsButton = (count: number, { newReplies }: Words, onclick: () => void): View =>
  count > 0
    ? html`<div class="news"><button class="arrived" part="news" type="button" @click=${onclick}>${newReplies(count)}</button></div>`
    : nothing;
