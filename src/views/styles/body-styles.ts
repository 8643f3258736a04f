import { css } from './css.js';

/** What stands in a Body: the same in the article, in a comment and in a preview. */
export const bodyStyles: string = css`
  .body > *,
  .body > div > *,
  .body blockquote > *,
  .body li > *,
  .body figure > * {
    margin: 0;
  }
  .body > * + *,
  .body > div > * + *,
  .body blockquote > * + *,
  .body li > * + * {
    margin-block-start: var(--_space);
  }
  .body :is(p, li, h2, h3, h4, h5, h6) {
    /* Each paragraph takes the direction of its own first letter, whatever the one before it was. */
    unicode-bidi: plaintext;
    text-align: start;
    text-wrap: pretty;
  }
  .body :is(h2, h3, h4, h5, h6) {
    margin-block-start: calc(var(--_space) * 2);
    font-family: var(--_heading-font);
    font-size: 1.6em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .body h3 {
    font-size: 1.35em;
  }
  .body :is(h4, h5, h6) {
    margin-block-start: calc(var(--_space) * 1.5);
    font-size: 1.15em;
  }
  .body :is(h5, h6) {
    font-size: 1em;
  }
  .body h6 {
    font-size: 0.9em;
    color: var(--_muted);
  }
  .body blockquote {
    padding-inline-start: 1.2em;
    border-inline-start: 2px solid var(--_accent);
  }
  .body figcaption {
    margin-block-start: 0.6em;
    padding-inline-start: calc(1.2em + 2px);
    color: var(--_muted);
    font-size: 0.9em;
  }
  .body figcaption::before {
    content: '— ';
    content: '— ' / '';
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.6em;
  }
  .body li + li {
    margin-block-start: 0.3em;
  }
  .body :is(sup, sub) {
    font-size: 0.75em;
    line-height: 0;
  }
  .body a {
    color: inherit;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  .body :is(code, pre) {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: 0.9em;
  }
  .body code {
    /* Code reads from the left wherever it stands, and its quotation marks stay where they were typed. */
    direction: ltr;
    unicode-bidi: isolate;
    padding: 0.1em 0.3em;
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  .body pre {
    padding: 0.9em 1.1em;
    overflow-x: auto;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .body pre code {
    padding: 0;
    background: none;
    font-size: 1em;
  }
  .body img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  .body hr {
    inline-size: 4em;
    margin: calc(var(--_space) * 2) auto;
    border: 0;
    border-block-start: 1px solid var(--_rule);
  }
`;
