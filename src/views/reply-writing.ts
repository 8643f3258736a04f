import type { Strings } from '../locales/strings.js';
import type { Body } from '../model/body.js';
import type { SourceError } from '../model/source-error.js';
import { blocks } from './body/blocks.js';
import { headingLevel } from './heading.js';
import { html, nothing, type View } from './template.js';

/** At this many characters left or fewer, the form says how many. */
const nearLimit = 200;

/** For readers who cannot see a notice appear. It is in place before it says anything: only changes are announced. */
export const announcement = (words: string): View => html`<p class="visually-hidden" aria-live="polite">${words}</p>`;

/** Something the reader should know, with one thing to do about it. */
export const notice = (name: string, words: string, label?: string, onclick?: () => void): View => html`
  <div class=${`notice ${name}`} part="notice">
    <p>${words}</p>
    ${label ? html`<button class="plain" type="button" @click=${onclick}>${label}</button>` : nothing}
  </div>
`;

/** The reply as it will look. */
export function preview({ children }: Body, strings: Strings, level: number): View {
  return html`
    <div class="body preview" part="preview" dir="auto" role="region" aria-label=${strings.preview}>
      ${
        children.length > 0
          ? blocks(children, { people: new Map(), headingLevel: headingLevel(level) })
          : html`<p>${strings.nothingToPreview}</p>`
      }
    </div>
  `;
}

/** How many characters are left, once they are few. */
export function count(left: number, strings: Strings): View {
  if (left > nearLimit) return undefined;
  return left < 0
    ? html`<span id="count" class="over">${strings.charactersOver(-left)}</span>`
    : html`<span id="count">${strings.charactersLeft(left)}</span>`;
}

/** Why a reply was not sent, in our words and the server's, and every way on. */
export function failure(error: SourceError, strings: Strings, useWayOut: () => void): View {
  const { kind, said, retryAfter, wayOut } = error;
  const isLost = kind === 'lost';
  const why = [
    strings.sourceError[kind],
    said && strings.said(said),
    retryAfter && strings.waitSeconds(retryAfter),
    strings.textKept,
  ];
  return html`
    <div class="notice error" part="notice" role="alert">
      <p>${isLost ? nothing : html`<strong>${strings.sendFailed}</strong> `}${why.filter(Boolean).join(' ')}</p>
      <button class="plain" type="submit">${isLost ? strings.sendAgain : strings.retry}</button>
      ${
        wayOut
          ? html`<button class="plain elsewhere" type="button" @click=${useWayOut}>${wayOut.fields ? strings.postOnSite : strings.goToSite}</button>`
          : nothing
      }
    </div>
  `;
}
