import type { Child, Props } from './printer.js';

/**
 * The place of words in the light DOM. What is in it is not React's, which leaves it alone when it hydrates: text that is
 * said to differ is neither compared nor removed.
 */
export const wordsIn = (slot: string, more: Props): Child => [
  'div',
  { slot, className: 'colloquy-words', suppressHydrationWarning: true, ...more },
];
