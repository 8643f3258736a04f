import { css, type CSSResult } from 'lit';

export const discussionStyles: CSSResult = css`
  .composition > * + * {
    margin-block-start: calc(var(--_space) * 4);
  }
  .waiting {
    max-inline-size: var(--_measure);
    /* About a first screen, so that what follows on the page does not jump. */
    min-block-size: 80vh;
    margin-inline: auto;
    color: var(--_muted);
  }
  .failed {
    max-inline-size: var(--_measure);
    margin-inline: auto;
  }
`;
