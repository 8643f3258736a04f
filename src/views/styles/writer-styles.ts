import { css } from './css.js';

/** What the form shows only when a reader writes in it; elements fetch it then. */
export const writerStyles: string = css`
  textarea[hidden] {
    display: none;
  }
  textarea[readonly] {
    color: var(--_muted);
  }
  /* A bar, so that it is told from the others without colours, and while it has the focus. */
  :is(input, textarea)[aria-invalid='true'] {
    border-color: var(--_error);
    border-inline-start-width: 0.4em;
    /* Where the words are does not change with the border. */
    padding-inline-start: calc(0.3em + 1px);
    scroll-margin-block-start: calc(var(--colloquy-scroll-margin, 1.5em) + 3em);
  }
  .over,
  .problem {
    color: var(--_error);
  }
  .over {
    font-weight: 600;
  }
  /* Beside the label, where there is room: the field stays in its place when the problem comes and when it goes. */
  .field:has(> .problem) {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 1em;
  }
  .field:has(> .problem) > :not(label, .problem) {
    flex: 0 0 100%;
    min-inline-size: 0;
  }
  .fields:has(.problem) {
    align-items: end;
  }
  .problem {
    display: flex;
    gap: 0.45em;
    align-items: baseline;
    margin: 0 0 0.25em;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.35;
  }
  .problem::before {
    content: '!';
    content: '!' / '';
    flex: none;
    inline-size: 1.3em;
    border: 0.1em solid currentcolor;
    border-radius: 50%;
    font-size: 0.85em;
    font-weight: 700;
    line-height: 1.1;
    text-align: center;
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
      border-style: dashed;
      border-block-width: 2px;
    }
  }
`;
