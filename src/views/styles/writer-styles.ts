import { css } from './css.js';

/** What the form shows only when somebody writes in it; elements fetch it then. */
export const writerStyles: string = css`
  textarea[hidden] {
    display: none;
  }
  textarea[readonly] {
    color: var(--_muted);
  }
  :is(input, textarea)[aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .over,
  .problem {
    color: var(--_error);
  }
  .problem {
    margin: 0.3em 0 0;
    font-size: 0.875em;
  }
  .preview {
    min-block-size: 9em;
    padding: 0.55em 0.7em;
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }
  .primary[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  @media (forced-colors: active) {
    :is(input, textarea)[aria-invalid='true'] {
      outline: 2px solid Mark;
    }
  }
`;
