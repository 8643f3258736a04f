import { css } from './css.js';

/**
 * For what a server has printed, until its element adopts it and takes these rules away: controls that do nothing
 * without a script, and what is true with a script only, are neither seen nor reached, and keep their place, so that
 * nothing moves when they come to life.
 */
export const printedStyles: string = css`
  :is(button[type='button'], .sort, .remember, .hint, .by-script) {
    visibility: hidden;
  }
  ::slotted([id]) {
    scroll-margin-block-start: var(--colloquy-scroll-margin, 1.5em);
  }
`;
