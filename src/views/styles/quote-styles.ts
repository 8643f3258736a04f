import { css } from './css.js';

/** Quotations, the notes where a text was quoted, and the card that shows the one or the other. Fetched with them. */
export const quoteStyles: string = css`
  .body .quote {
    color: inherit;
    text-decoration: underline dotted color-mix(in oklab, var(--_accent) 75%, transparent) 0.07em;
    text-underline-offset: 0.28em;
    text-decoration-skip-ink: none;
  }
  .body a.quote:is(:hover, :focus-visible) {
    color: inherit;
    text-decoration-style: solid;
    text-decoration-color: var(--_accent);
  }
  .passage[data-lit] {
    background: color-mix(in oklab, var(--_accent) 18%, transparent);
  }
  ::highlight(colloquy-passage) {
    background-color: color-mix(in oklab, var(--_accent, #b4532f) 18%, transparent);
  }
  /* A figure above the end of the paragraph; in the margin, where there is one. */
  .note {
    position: relative;
    min-block-size: 0;
    margin-inline-start: 0.15em;
    padding: 0 0.3em;
    color: var(--_accent);
    font-size: 0.72em;
    font-style: normal;
    font-variant-numeric: oldstyle-nums;
    line-height: 1;
    vertical-align: 0.5em;
    user-select: none;
  }
  .note::before {
    content: attr(data-figure);
  }
  /* Large enough for a finger, whatever the size of the figure. */
  .note::after {
    content: '';
    position: absolute;
    inset: 50% auto auto 50%;
    inline-size: 24px;
    block-size: 24px;
    translate: -50% -50%;
  }
  .note:is(:hover, :focus-visible, [aria-expanded='true'])::before {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .body .back {
    display: inline-block;
    margin-inline-start: 0.6em;
    color: var(--_accent);
    font-size: 0.8em;
    text-decoration: none;
    user-select: none;
  }
  .back::before {
    content: '↩\\FE0E\\A0' attr(data-words);
    content: '↩\\FE0E\\A0' attr(data-words) / '';
  }
  .body .back:is(:hover, :focus-visible) {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* Below a code block, of whose words it says something. */
  .body p:has(> .below-code) {
    margin-block-start: 0.3em;
    font-size: 0.9em;
    line-height: 1.4;
  }
  .below-code .note {
    margin: 0;
    padding-inline: 0;
    font-size: 0.9em;
    vertical-align: baseline;
  }
  .below-code .source {
    color: var(--_muted);
  }
  .source::before {
    content: attr(data-words);
    content: attr(data-words) / '';
  }
  @container (inline-size >= 54em) {
    .h-entry {
      position: relative;
    }
    .note:not(.u-comment *) {
      position: absolute;
      inset-inline-start: calc(100% + 1.4em);
      margin: 0;
      padding: 0.15em 0.5em;
      border-inline-start: 1px solid var(--_accent);
      border-radius: 0;
      font-size: 0.875em;
      line-height: 1.4;
      vertical-align: baseline;
    }
    /* Beside the last line of the code. */
    .below-code .note:not(.u-comment *) {
      margin-block-start: -2.7em;
    }
  }
  /* Beside a comment there is room under the picture, which no chunk of the thread cuts off. */
  @container (inline-size >= 36em) {
    .u-comment .note {
      z-index: 1;
      /* Without pictures there is no room beside the text. */
      position: var(--_note, absolute);
      inset-inline-start: 0;
      min-inline-size: max(24px, calc(var(--_avatar) / 0.875));
      margin: 0;
      padding: 0.15em 0.5em;
      border-inline-end: 1px solid var(--_accent);
      border-radius: 0;
      font-size: 0.875em;
      line-height: 1.4;
      text-align: end;
      vertical-align: baseline;
    }
    .u-comment .below-code .note {
      margin-block-start: -2.7em;
    }
    .u-comment:dir(rtl) .note {
      direction: rtl;
    }
    .u-comment:dir(ltr) .note {
      direction: ltr;
    }
  }
  .card .from {
    margin-block-end: 0.55em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .takers .changed {
    color: var(--_muted);
  }
  .changed {
    font-size: 0.9em;
    font-style: italic;
  }
  /* Arabic and Hebrew have no italics. */
  .changed:dir(rtl) {
    font-style: normal;
  }
  .changed::before {
    content: '· ';
    content: '· ' / '';
  }
  .from::first-letter {
    text-transform: uppercase;
  }
  .peek blockquote {
    white-space: pre-line;
    text-wrap: pretty;
    color: var(--_muted);
  }
  .peek mark {
    background: none;
    color: var(--colloquy-color-card-text, var(--_ink, CanvasText));
    text-decoration: underline color-mix(in oklab, var(--_accent) 55%, transparent) 0.07em;
    text-underline-offset: 0.28em;
  }
  .go {
    display: inline-block;
    margin-block: 0.5em -0.25em;
    padding-block: 0.25em;
    color: var(--_accent);
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .takers ul {
    list-style: none;
  }
  .takers li + li {
    margin-block-start: 0.9em;
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--_rule);
  }
  .taker {
    color: inherit;
    font-weight: 600;
    text-decoration-color: transparent;
    text-underline-offset: 0.2em;
  }
  .taker:is(:hover, :focus-visible) {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  @media (forced-colors: active) {
    ::highlight(colloquy-passage) {
      background-color: Mark;
      color: MarkText;
    }
    .passage[data-lit] {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
    .peek mark {
      color: CanvasText;
    }
  }
  @media print {
    .note,
    .back {
      display: none;
    }
    .body .quote {
      text-decoration: none;
    }
    ::highlight(colloquy-passage) {
      background-color: transparent;
    }
  }
`;
