import { css } from './css.js';

/** Buttons and lists to choose from. Fields to write in are {@link fieldStyles}. */
export const controlStyles: string = css`
  button,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    min-inline-size: 24px;
    min-block-size: max(1.75em, 24px);
    padding: 0.1em 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .quiet {
    text-align: start;
    color: var(--_muted);
    font-size: 0.875em;
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 0.25em;
  }
  @media (pointer: coarse) {
    /* Below 16 px, iOS zooms into what is touched. */
    select {
      font-size: max(1em, 16px) !important;
    }
  }
`;
