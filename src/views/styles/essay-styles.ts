import { css } from './css.js';

/** What only some essays have: a second headline, tables, figures, definition lists, footnotes, pictures within lines. */
export const essayStyles: string = css`
  .subtitle {
    margin: 0.6em 0 0;
    color: var(--_muted);
    font-family: var(--_heading-font);
    font-size: 1.22em;
    line-height: 1.35;
    text-wrap: balance;
    unicode-bidi: plaintext;
  }
  .translations {
    margin: 0.6em 0 0;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .translations a {
    color: inherit;
  }
  .body :is(dd, .notes li > div) > * {
    margin: 0;
  }
  .body :is(dd, .notes li > div) > * + * {
    margin-block-start: var(--_space);
  }
  .body .table {
    max-inline-size: 100%;
    overflow-x: auto;
  }
  .body table {
    min-inline-size: 60%;
    border-collapse: collapse;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  .body :is(th, td) {
    padding-block: 0.5em;
    padding-inline: 0;
    border-block-end: 1px solid var(--_rule);
    text-align: start;
    vertical-align: baseline;
    unicode-bidi: plaintext;
  }
  .body :is(th, td) + :is(th, td) {
    padding-inline-start: 1.2em;
  }
  .body th {
    border-block-end-color: currentcolor;
    font-weight: 600;
  }
  /* Columns lie the other way round in a text that runs from right to left, and so do their sides. */
  .body [data-align='right'] {
    text-align: end;
    unicode-bidi: isolate;
  }
  .body [data-align='left'] {
    unicode-bidi: isolate;
  }
  .body [data-align='center'] {
    text-align: center;
  }
  .body figure.shown {
    margin-inline: 0;
  }
  .body .caption {
    padding: 0;
    font-size: 0.84em;
    line-height: 1.45;
    text-wrap: pretty;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .body .caption::before {
    content: none;
  }
  .body pre.math {
    text-align: center;
  }
  .body dl {
    margin-inline: 0;
  }
  .body dt {
    font-weight: 600;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .body dd + dt {
    margin-block-start: 0.8em;
  }
  .body dd {
    margin-inline-start: 1.6em;
  }
  .body :is(p, h2, h3, h4, h5, h6, td, th, .caption, dt) img {
    display: inline;
    max-block-size: 100%;
    vertical-align: middle;
  }
  .body .reference a {
    padding-inline: 0.15em;
    text-decoration: none;
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }
  .body .notes {
    margin-block-start: calc(var(--_space) * 2.5);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_rule);
    font-size: 0.875em;
  }
  .body .notes ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .body .notes li {
    display: grid;
    grid-template-columns: 1.8em minmax(0, 1fr);
    border-radius: var(--_radius);
    scroll-margin-block: 2em;
  }
  .body .notes li > div {
    margin: 0;
  }
  .body .notes li + li {
    margin-block-start: 0.6em;
  }
  .body .notes li:focus {
    background: var(--_mark);
  }
  .body .notes .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .body .notes .number a {
    display: inline-block;
    min-inline-size: 1.5em;
    text-decoration: none;
  }
  @media print {
    .body .table {
      overflow: visible;
    }
    .body :is(thead, tr, figure.shown, .notes li) {
      break-inside: avoid;
    }
  }
`;
