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
  .paragraphs > summary {
    inline-size: fit-content;
    min-block-size: 1.75em;
    padding-block: 0.1em;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .paragraphs > summary:hover {
    color: var(--_accent);
  }
  .paragraphs > ol {
    max-block-size: 18em;
    margin: 0.3em 0 0;
    padding: 0;
    overflow-y: auto;
    border-block: 1px solid var(--_rule);
    list-style: none;
  }
  .paragraphs li {
    display: flex;
    gap: 1.2em;
    align-items: baseline;
  }
  .paragraphs li + li {
    border-block-start: 1px solid var(--_rule);
  }
  .paragraphs .paragraph {
    flex: 1;
    min-inline-size: 0;
    padding: 0.55em 0.3em;
    color: inherit;
    text-align: start;
  }
  .paragraphs .paragraph:hover {
    color: var(--_accent);
  }
  .paragraphs .paragraph:focus-visible {
    outline-offset: -2px;
  }
  .paragraphs .quiet {
    flex: none;
    font-size: 1em;
  }
  .paragraphs .quiet:not(:hover, :focus-visible) {
    color: inherit;
  }
  .paragraphs > [role='status']:empty {
    display: none;
  }
  @media (pointer: coarse) {
    .paragraphs :is(summary, button) {
      min-block-size: 44px;
      align-content: center;
    }
  }
  @media (forced-colors: active) {
    :is(input, textarea)[aria-invalid='true'] {
      outline: 2px solid Mark;
    }
  }
`;
