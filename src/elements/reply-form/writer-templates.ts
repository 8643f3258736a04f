import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../locales/strings.js';
import type { Body } from '../../model/body.js';
import type { SourceError } from '../../model/source-error.js';
import { blocks } from '../shared/body/blocks.js';

/** From here on the form says how many characters are left. */
const nearLimit = 200;

/** For those who cannot see a notice appear. It stands there before it says anything: only a change is announced. */
export function announcementTemplate(words: string): TemplateResult {
  return html`<p class="visually-hidden" aria-live="polite">${words}</p>`;
}

/** Something the reader should know, with one thing to do about it. */
export function noticeTemplate(words: string, label?: string, act?: () => void): TemplateResult {
  return html`
    <div class="notice" part="notice">
      <p>${words}</p>
      ${label ? html`<button class="plain" type="button" @click=${act}>${label}</button>` : nothing}
    </div>
  `;
}

export function previewTemplate(body: Body, strings: Strings, headingLevel: number): TemplateResult {
  return html`
    <div class="body preview" part="preview" dir="auto" role="region" aria-label=${strings.preview}>
      ${body.children.length > 0 ? blocks(body.children, { people: new Map(), headingLevel }) : html`<p>${strings.nothingToPreview}</p>`}
    </div>
  `;
}

/** How many characters are left, once there are few. */
export function countTemplate(left: number, strings: Strings): TemplateResult | undefined {
  if (left > nearLimit) return undefined;
  return html`
    <span id="count" class=${left < 0 ? 'over' : ''}>${left < 0 ? strings.charactersOver(-left) : strings.charactersLeft(left)}</span>
  `;
}

/** Why a reply was not sent, in our words and the server's, and every way on. */
export function failureTemplate(error: SourceError, strings: Strings, useWayOut: () => void): TemplateResult {
  const { kind, said, retryAfter, wayOut } = error;
  return html`
    <div class="notice error" part="notice" role="alert">
      <p>
        <strong>${kind === 'lost' ? '' : strings.sendFailed}</strong> ${strings.sourceError[kind]}
        ${said ? strings.said(said) : nothing}
        ${retryAfter ? strings.waitSeconds(retryAfter) : nothing}
        ${strings.textKept}
      </p>
      <button class="plain" type="submit">${kind === 'lost' ? strings.sendAgain : strings.retry}</button>
      ${wayOut
        ? html`<button class="plain" type="button" @click=${useWayOut}>
            ${wayOut.fields ? strings.postOnSite : strings.goToSite}
          </button>`
        : nothing}
    </div>
  `;
}
