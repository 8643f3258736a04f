/**
 * Words for a live region that may have them already. Screen readers announce a change alone: the same words get a space
 * behind them.
 */
export const toldAgain = (before: string, words: string): string =>
  words && words === before ? `${words}\u00a0` : words;
