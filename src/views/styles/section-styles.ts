import { css } from './css.js';

/** A section of the conversation, and its heading with what stands beside it. */
export const sectionStyles: string = css`
  section {
    /* By default as wide as the article, whose type is larger. */
    --_width: var(--colloquy-thread-measure, calc(var(--_measure) * 1.1875));
    max-inline-size: var(--_width);
    /* In a column of about the measure text starts where the page's own does; in the midst of a much wider one. */
    margin-inline: clamp(0px, (50% - var(--_width) / 2 - 160px) * 999, max(0px, 50% - var(--_width) / 2)) auto;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.2em 1.5em;
  }
  [part='heading'] {
    margin: 0;
    font-family: var(--_heading-font);
    font-size: 1.375em;
    font-weight: var(--colloquy-font-weight-heading, 700);
    line-height: 1.25;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
`;
