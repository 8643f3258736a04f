import { css } from './css.js';

/** What only some essays have beside `rich-styles.ts`: a second headline, figures, definition lists, formulas, footnotes. */
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
  .contents {
    margin-block-start: 1.2em;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .contents p {
    margin: 0;
    font-size: 0.9333em;
  }
  .contents ol {
    margin: 0.4em 0 0;
    padding: 0;
    list-style: none;
  }
  .contents ol ol {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .contents a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 0.1em;
    color: inherit;
    text-decoration-color: var(--_rule);
    text-underline-offset: 0.2em;
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
  @media (scripting: none) {
    .contents .by-script {
      display: none;
    }
  }
  .body :is(dd, .notes li > div) > * {
    margin: 0;
  }
  .body :is(dd, .notes li > div) > * + * {
    margin-block-start: var(--_space);
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
  .body .embed {
    overflow: hidden;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
  }
  .body .embed > p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.2em 1.2em;
    margin: 0;
    padding-block: 0.7em;
    padding-inline: 0.9em;
    line-height: 1.4;
  }
  .body .embed .site {
    color: var(--_muted);
    font-size: 0.84em;
    /* A host reads from the left. */
    direction: ltr;
    unicode-bidi: isolate;
  }
  .embed .player {
    display: grid;
    inline-size: 100%;
    background: var(--_surface);
  }
  .embed[data-shape='wide'] .player {
    aspect-ratio: 16 / 9;
  }
  .embed[data-shape='tall'] .player {
    aspect-ratio: 9 / 16;
    max-inline-size: 20em;
    margin-inline: auto;
  }
  /* The heights that SoundCloud and Spotify draw one sound at. */
  .embed[data-shape='strip'] .player {
    block-size: 152px;
  }
  .embed[data-shape='wave'] .player {
    block-size: 166px;
  }
  .embed[data-shape='panel'] .player {
    block-size: 400px;
  }
  .embed iframe {
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  .embed .play {
    display: grid;
    gap: 0.8em;
    place-content: center;
    place-items: center;
    padding: 0.6em;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .embed .triangle {
    inline-size: 3em;
    block-size: 3em;
    background: var(--_accent);
    /* It points to the right in every language, as on every player. */
    clip-path: polygon(18% 6%, 96% 50%, 18% 94%);
  }
  .embed .play:focus-visible {
    outline-offset: -4px;
  }
  @media (scripting: none) {
    .embed .player {
      display: none;
    }
  }
  .body pre.math {
    text-align: center;
  }
  .body .formula {
    overflow: auto hidden;
    /* Room for what stands above and below a line, which must not be cut where it scrolls. */
    padding-block: 0.4em;
    font-size: 1.1em;
  }
  .body math {
    /* Signs that grow need a font with a table for it; without one, brackets stay as small as letters. */
    font-family:
      'STIX Two Math', 'Latin Modern Math', 'Cambria Math', 'Libertinus Math', 'Noto Sans Math', 'DejaVu Math TeX Gyre', math;
  }
  /* A long formula cannot be broken; scrolling it alone would take its base line away. */
  .body p:has(math) {
    overflow: auto hidden;
  }
  .body .formula math {
    inline-size: max-content;
    min-inline-size: 100%;
  }
  /* What has a number is as wide as the column, with the number at its edge. */
  .body .formula:has(mtable[width]) math {
    inline-size: 100%;
  }
  .body mtable {
    text-align: center;
  }
  .body mtable[width] {
    inline-size: 100%;
  }
  .body mtable[width] > mtr > mtd:is(:first-child, :last-child) {
    inline-size: 50%;
    padding-inline: 0;
  }
  .body mtable[width] > mtr > mtd:last-child {
    text-align: right;
    text-align: -webkit-right;
  }
  .body mtable[columnspacing='0em'] > mtr > mtd {
    padding-inline: 0;
  }
  /* In Chromium and WebKit what stands in a cell is a block. A formula runs from the left in every text. */
  .body mtd[columnalign='left'] {
    text-align: left;
    text-align: -webkit-left;
  }
  .body mtd[columnalign='right'] {
    text-align: right;
    text-align: -webkit-right;
  }
  .body mtd[columnalign='center'] {
    text-align: center;
  }
  .body mtd[data-lines] {
    border: 0 solid;
  }
  .body mtd[data-lines~='top'] {
    border-block-start-width: 1px;
  }
  .body mtd[data-lines~='bottom'] {
    border-block-end-width: 1px;
  }
  .body mtd[data-lines~='left'] {
    border-left-width: 1px;
  }
  .body mtd[data-lines~='right'] {
    border-right-width: 1px;
  }
  .body mrow[data-notation] {
    border: 0 solid;
    print-color-adjust: exact;
  }
  .body mrow[data-notation~='box'] {
    padding: 0.25em;
    border-width: 1px;
  }
  .body mrow[data-notation~='top'] {
    border-block-start-width: 1px;
  }
  .body mrow[data-notation~='bottom'] {
    border-block-end-width: 1px;
  }
  .body mrow[data-notation~='updiagonalstrike'] {
    background: linear-gradient(
      to bottom right,
      transparent calc(50% - 0.6px),
      currentcolor,
      transparent calc(50% + 0.6px)
    );
  }
  .body mrow[data-notation~='downdiagonalstrike'] {
    background: linear-gradient(
      to bottom left,
      transparent calc(50% - 0.6px),
      currentcolor,
      transparent calc(50% + 0.6px)
    );
  }
  .body mrow[data-notation='updiagonalstrike downdiagonalstrike'] {
    background:
      linear-gradient(to bottom right, transparent calc(50% - 0.6px), currentcolor, transparent calc(50% + 0.6px)),
      linear-gradient(to bottom left, transparent calc(50% - 0.6px), currentcolor, transparent calc(50% + 0.6px));
  }
  .body mrow[data-notation~='horizontalstrike'] {
    background: linear-gradient(
      transparent calc(50% - 0.6px),
      currentcolor,
      transparent calc(50% + 0.6px)
    );
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
    .embed .player {
      display: none;
    }
    .body :is(.formula, p:has(math)) {
      overflow: visible;
    }
    .body :is(figure.shown, .embed, .notes li, .formula) {
      break-inside: avoid;
    }
  }
`;
