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
    min-block-size: 1.75em;
    padding: 0.1em 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .quiet {
    color: var(--_muted);
    font-size: 0.875em;
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 0.25em;
  }
  .quiet:is(:hover, :focus-visible) {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  .plain {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 1em;
    margin: var(--_space) 0;
    padding: 0.7em 1em;
    border-inline-start: 2px solid var(--_accent);
    background: var(--_surface);
    font-size: 0.9375em;
  }
  .notice.error {
    border-color: var(--_error);
  }
  .notice > p {
    flex: 1 1 16em;
    margin: 0;
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
  textarea {
    min-block-size: 9em;
    max-block-size: 70vh;
    field-sizing: content;
    resize: vertical;
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonBorder;
      padding-inline: 0.5em;
    }
  }
`;
