import type { Words } from '../locales/strings.js';
import type { SourceError } from '../model/source-error.js';
import { html, nothing, type TemplateResult, type View } from './template.js';

/** Why something could not be had from a source, and a button to retry where that can help. */
export const failureNotice = (
  words: View,
  { isFinal }: SourceError,
  { retry }: Words,
  onretry?: () => void,
): TemplateResult => html`
  <div class="notice error" role="alert">
    <p>${words}</p>
    ${isFinal ? nothing : html`<button class="plain" type="button" @click=${onretry}>${retry}</button>`}
  </div>
`;
