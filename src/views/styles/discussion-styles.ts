import { css } from './css.js';

export const discussionStyles: string = css`
  /* In the standard composition, or printed by a server as children of the host. */
  colloquy-thread,
  ::slotted(colloquy-thread:not(:first-child)) {
    margin-block-start: calc(var(--_space) * 4);
  }
  ::slotted(colloquy-map:not(:last-child)) {
    margin-block-end: calc(var(--_space) * 2.5);
  }
  /* Beside the article and the beginning of the thread, where there is room for both. */
  @container (inline-size >= 74em) {
    ::slotted(colloquy-map) {
      float: inline-end;
      inline-size: 25em;
      margin-inline-start: 3em;
    }
  }
  /* What a sheet of the page says of spacing reaches the words of these (WCAG 1.4.12), which would set it back to normal. */
  colloquy-article,
  colloquy-thread,
  colloquy-reply-form {
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: inherit;
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
