import { css } from './css.js';

/** Fields to write in: of the form from the beginning, of a thread once a reply is edited. */
export const fieldStyles: string = css`
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
