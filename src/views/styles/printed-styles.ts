import { css } from './css.js';

/**
 * For what a server has printed, until its element adopts it and takes these rules away: controls that do nothing
 * without a script are not to be seen or reached, and keep their place, so that nothing moves when they come to life.
 */
export const printedStyles: string = css`
  :is(button[type='button'], .sort, .remember, .hint) {
    visibility: hidden;
  }
  ::slotted([id]) {
    scroll-margin-block-start: var(--colloquy-scroll-margin, 1.5em);
  }
`;
