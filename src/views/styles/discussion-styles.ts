import { css } from './css.js';

export const discussionStyles: string = css`
  /* In the standard composition, or printed by a server as children of the host. */
  colloquy-thread,
  ::slotted(colloquy-thread:not(:first-child)) {
    margin-block-start: calc(var(--_space) * 4);
  }
  .waiting,
  .failed {
    max-inline-size: var(--_measure);
    margin-inline: auto;
  }
  .waiting {
    /* About a first screen, so that what follows on the page does not jump. */
    min-block-size: 80vh;
    color: var(--_muted);
  }
`;
