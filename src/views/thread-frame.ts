import type { Words } from '../locales/strings.js';
import { safeUrl } from '../model/safe-url.js';
import type { SourceError } from '../model/source-error.js';
import { heading } from './heading.js';
import { list } from './thread-list.js';
import { h, kept, type View } from './view.js';

export type Sort = 'oldest' | 'newest';

/** In which order the comments stand, for the reader to choose. */
export function sortControl(sort: Sort, strings: Words, onchange?: (event: never) => void): View {
  const chosen = sort === 'newest' ? sort : 'oldest';
  const option = (value: Sort, words: string): View => h('option', { value, selected: value === chosen }, words);
  return h(
    'label',
    { class: 'sort' },
    strings.sortBy,
    ' ',
    h('select', { onchange, '.value': chosen }, option('oldest', strings.oldestFirst), option('newest', strings.newestFirst)),
  );
}

/** Why comments, or newer ones, are not here, and a button to retry where that can help. */
export function loadingFailure({ kind, said, isFinal }: SourceError, strings: Words, isEmpty: boolean, onclick?: () => void): View {
  const what = isEmpty ? (strings.repliesNotLoaded ?? strings.repliesFailed) : strings.repliesFailed;
  return h(
    'div',
    { class: 'notice error', role: 'alert' },
    h('p', null, `${what} ${strings.sourceError?.[kind] ?? ''} ${(said && strings.said?.(said)) ?? ''}`),
    !isFinal && h('button', { class: 'plain', type: 'button', onclick }, strings.retry),
  );
}

/** The way to the comments that the source does not give. */
export function more(url: string | undefined, strings: Words): View {
  const href = safeUrl(url);
  return href && h('p', null, h('a', { class: 'plain', href, rel: 'nofollow noopener' }, strings.moreOn(new URL(href).host)));
}

/** A thread without its comments. */
export interface ThreadFrame {
  readonly strings: Words;
  readonly headingLevel: number;
  /** How many replies are at hand. */
  readonly here: number;
  /** How many there are said to be; undefined where nobody knows. */
  readonly total: number | undefined;
  readonly isLoading: boolean;
  readonly hasComments: boolean;
  readonly canSort: boolean;
  readonly hasMany: boolean;
  readonly sort: Sort;
  readonly error: SourceError | undefined;
  /** Whether there are comments that could not be read. */
  readonly hasLost?: boolean;
  /** Where the thread is too long for one page. */
  readonly pages: View;
  readonly moreAt: string | undefined;
  readonly announcement: string;
  readonly onsort?: (event: never) => void;
  readonly onretry?: () => void;
  readonly onfound?: (event: never) => void;
  readonly onclick?: (event: never) => void;
}

/** What stands around the comments. The list is drawn bit by bit, and the form moves: both are looked after elsewhere. */
export function threadFrame(frame: ThreadFrame, comments: View = list(false)): View {
  const { strings, here, total, isLoading, hasComments, error } = frame;
  const words = total === undefined ? strings.repliesHeading : here < total ? strings.repliesHere(total, here) : strings.replies(total);
  return h(
    'section',
    { 'aria-labelledby': 'heading', 'aria-busy': `${isLoading}`, onbeforematch: frame.onfound, onclick: frame.onclick },
    h('div', { class: 'top' }, heading(frame.headingLevel, words, 'heading'), frame.canSort && sortControl(frame.sort, strings, frame.onsort)),
    isLoading && here === 0 && h('p', { class: 'loading' }, strings.loadingReplies),
    error && loadingFailure(error, strings, !hasComments, frame.onretry),
    frame.hasLost && h('div', { class: 'notice error', role: 'alert' }, h('p', null, strings.repliesUnfit)),
    hasComments ? comments : total === 0 && !(isLoading && here === 0) && !error && h('slot', { name: 'empty' }, h('p', { class: 'loading' }, strings.noReplies)),
    frame.pages,
    more(frame.moreAt, strings),
    frame.hasMany && h('p', { class: 'hint' }, strings.keyboardHint),
    h('p', { class: 'visually-hidden', role: 'status' }, frame.announcement),
    kept('div', { class: 'end' }, h('div', { class: 'answer', part: 'reply' }, h('slot', { name: 'reply' }))),
  );
}
