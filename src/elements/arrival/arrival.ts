/** What leads a reader to a text, and what the reader has done since. */
export interface Situation {
  /** `asked`: by a control or a script of the page; `changed`: the address changed; `opened`: the page was opened with it. */
  readonly cause: 'asked' | 'changed' | 'opened';
  /** Whether the text was not here yet when the address named it. */
  readonly isLate: boolean;
  /** Whether the page was reloaded or returned to, and has a place of its own to restore. */
  readonly isRestored: boolean;
  /** Whether the reader has scrolled, typed or focused something since. */
  readonly hasActed: boolean;
  /** Whether the focus is in a field. */
  readonly isInField: boolean;
}

/** What happens to the reader. A text is marked in any case. */
export interface Arrival {
  readonly movesPage: boolean;
  readonly movesFocus: boolean;
}

/**
 * Decides whether the page and the focus move to a text. What readers ask for moves both. What comes late takes nothing
 * from a reader who has done something meanwhile, a restored page keeps its place, and a field keeps the focus.
 */
export function decideArrival({ cause, isLate, isRestored, hasActed, isInField }: Situation): Arrival {
  if (cause === 'asked') return { movesPage: true, movesFocus: true };
  const isOpened = cause === 'opened';
  const stays = (isOpened && isRestored) || ((isOpened || isLate) && hasActed);
  return { movesPage: !stays, movesFocus: !stays && !isInField };
}
