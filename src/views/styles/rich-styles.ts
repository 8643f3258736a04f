import { css } from './css.js';

/** Tables, and pictures within lines: what essays and comments can have, and few do. */
export const richStyles: string = css`
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
  .body :is(p, h2, h3, h4, h5, h6, td, th, .caption, dt) img {
    display: inline;
    max-block-size: 100%;
    vertical-align: middle;
  }
  @media print {
    .body .table {
      overflow: visible;
    }
    .body :is(thead, tr) {
      break-inside: avoid;
    }
  }
`;
