import { formatNumber } from '../locales/format-number.js';
import type { Strings } from '../locales/strings.js';
import type { SourceError } from '../model/source-error.js';
import type { Vote } from '../model/source.js';
import { ariaBoolean } from './aria.js';
import { html, nothing, type View } from './template.js';

/** What is shown of a reader's vote for one comment. */
export interface ShownVote {
  readonly vote: Vote;
  readonly upvoteCount: number;
  readonly downvoteCount: number;
  /** Whether it can be neither changed nor taken back. */
  readonly isFinal: boolean;
}

export interface VoteButtons {
  readonly strings: Strings;
  readonly locale: string;
  /** Whether votes against are counted, too. */
  readonly hasDown: boolean;
  /** Whose comment it is, to tell its buttons from those of others. */
  readonly whose: string;
  readonly onvote: (vote: Vote) => void;
}

/** The buttons of a vote, for the row of a comment's actions. A second press takes the vote back. */
export function voteButtons({ vote, isFinal, ...counts }: ShownVote, about: VoteButtons): View {
  const { strings, locale, hasDown, whose, onvote } = about;
  const button = (value: 1 | -1, kind: string, words: string, count: number): View => {
    const shown = count > 0 ? `${words} ${formatNumber(locale, count)}` : words;
    return html`<button class=${`quiet vote ${kind}`} part="vote" type="button" aria-pressed=${ariaBoolean(vote === value)} aria-disabled=${isFinal ? 'true' : nothing} aria-label=${`${shown}, ${whose}`} @click=${() => isFinal || onvote(vote === value ? 0 : value)}>${shown}</button> `;
  };
  return html`${button(1, 'up', strings.like, counts.upvoteCount)}${hasDown ? button(-1, 'down', strings.dislike, counts.downvoteCount) : nothing}`;
}

/** Why a vote was not counted, or that it waits. */
export function voteNotice(isQueued: boolean, error: SourceError | undefined, strings: Strings): View {
  if (!error && !isQueued) return undefined;
  const why = error
    ? [strings.voteFailed, strings.sourceError[error.kind], error.said && strings.said(error.said)]
    : [strings.voteQueued];
  return html`<div class=${error ? 'notice own error' : 'notice own'} part="notice" role=${error ? 'alert' : nothing}><p>${why.filter(Boolean).join(' ')}</p></div>`;
}
