import type { ForeignWords } from '../locales/foreign-words.js';
import type { Words } from '../locales/strings.js';
import { safeUrl } from '../model/safe-url.js';
import type { SourceError } from '../model/source-error.js';
import { ariaBoolean } from './aria.js';
import { failureNotice } from './failure-notice.js';
import { heading } from './heading.js';
import { list } from './thread-list.js';
import { html, nothing, type TemplateResult, type View } from './template.js';

export type Sort = 'oldest' | 'newest' | 'liked';

/** In which order the comments stand, for the reader to choose. */
export function sortControl(sort: Sort, strings: Words, onchange?: (event: never) => void, liked?: View): View {
  const chosen = sort === 'newest' || (liked && sort === 'liked') ? sort : 'oldest';
  const option = (value: Sort, words: string): View =>
    html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
  return html`
    <label class="sort">
      ${strings.sortBy} <select @change=${onchange} .value=${chosen}>${option('oldest', strings.oldestFirst)}${option('newest', strings.newestFirst)}${liked}</select>
    </label>
  `;
}

/** Why comments, or newer ones, are not here, and a button to retry where that can help. */
export function loadingFailure(error: SourceError, strings: Words, isEmpty: boolean, onretry?: () => void): View {
  const { kind, said } = error;
  const what = isEmpty ? (strings.repliesNotLoaded ?? strings.repliesFailed) : strings.repliesFailed;
  return failureNotice(
    `${what} ${strings.sourceError?.[kind] ?? ''} ${(said && strings.said?.(said)) ?? ''}`,
    error,
    strings,
    onretry,
  );
}

/** The way to the comments that the source does not give. */
export function more(url: string | undefined, strings: Words): View {
  const href = safeUrl(url);
  return href
    ? html`<p><a class="plain" href=${href} rel="nofollow noopener">${strings.moreOn(new URL(href).host)}</a></p>`
    : nothing;
}

/** A thread without its comments. */
export interface ThreadFrame {
  readonly strings: Words;
  /** Where the words are in another language than the page. */
  readonly foreign?: ForeignWords | undefined;
  readonly headingLevel: number;
  /** How many replies are at hand. */
  readonly here: number;
  /** How many there are said to be; undefined where it is not known. */
  readonly total: number | undefined;
  readonly isLoading: boolean;
  readonly hasComments: boolean;
  readonly canSort: boolean;
  readonly hasMany: boolean;
  readonly sort: Sort;
  /** The choice of what is liked most, where there are votes. */
  readonly liked?: View;
  readonly error: SourceError | undefined;
  /** Whether there are comments that could not be read. */
  readonly hasLost?: boolean;
  /** How many replies came while the reader was here, and the way to them. */
  readonly news?: View;
  /** Where the thread is too long for one page. */
  readonly pages: View;
  readonly moreAt: string | undefined;
  readonly announcement: string;
  readonly onsort?: (event: never) => void;
  readonly onretry?: () => void;
  readonly onfound?: (event: never) => void;
  readonly onclick?: (event: never) => void;
}

/** Hands on the comments where they stand in the light DOM. */
export const commentsSlot = 'colloquy-comments';

/** What stands around the comments. The list is drawn bit by bit, and the form moves: both are looked after elsewhere. */
export function threadFrame(frame: ThreadFrame, comments: View = list(false)): TemplateResult {
  const { strings, here, total, isLoading, hasComments, error } = frame;
  const words =
    total === undefined
      ? strings.repliesHeading
      : here < total
        ? strings.repliesHere(strings.replies(total), here)
        : strings.replies(total);
  const isFirstLoad = isLoading && here === 0;
  const isEmpty = total === 0 && !isFirstLoad && !error;
  const empty = isEmpty ? html`<slot name="empty"><p class="empty">${strings.noReplies}</p></slot>` : nothing;
  return html`
    <section lang=${frame.foreign?.words ?? nothing} aria-labelledby="heading" aria-busy=${ariaBoolean(isLoading)} @beforematch=${frame.onfound} @click=${frame.onclick}>
      <div class="top">
        ${heading(frame.headingLevel, words, 'heading')}
        ${frame.hasMany ? html`<p class="hint">${strings.keyboardHint}</p>` : nothing}
        ${frame.canSort ? sortControl(frame.sort, strings, frame.onsort, frame.liked) : nothing}
      </div>
      ${frame.news}
      ${isFirstLoad ? html`<p class="loading">${strings.loadingReplies}</p><div class="skeleton"></div>` : nothing}
      ${error ? loadingFailure(error, strings, !hasComments, frame.onretry) : nothing}
      ${frame.hasLost ? html`<div class="notice error" role="alert"><p>${strings.repliesUnfit}</p></div>` : nothing}
      ${hasComments ? comments : empty}
      ${frame.pages}
      ${more(frame.moreAt, strings)}
      <p class="visually-hidden" role="status">${frame.announcement}</p>
      <div class="end"><div class="place" part="reply"><slot name="reply"></slot></div></div>
    </section>
  `;
}
