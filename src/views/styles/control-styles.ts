import { css } from './css.js';

/** Buttons and fields, and the notices that carry them. */
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
  input:not([type='checkbox']),
  textarea {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: 0.55em 0.7em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.5;
  }
  @media (pointer: coarse) {
    /* Below 16 px, iOS zooms into what is touched. */
    select,
    input:not([type='checkbox']),
    textarea {
      font-size: max(1em, 16px) !important;
    }
  }
  textarea {
    min-block-size: 9em;
    max-block-size: 70vh;
    field-sizing: content;
    resize: vertical;
  }
`;
