import { css } from './css.js';

export const articleStyles: string = css`
  article {
    --_width: var(--_measure);
    max-inline-size: var(--_width);
    margin-inline: clamp(0px, (50% - var(--_width) / 2 - 160px) * 999, max(0px, 50% - var(--_width) / 2)) auto;
    font-size: 1.1875em;
  }
  [part='headline'] {
    margin: 0;
    font-family: var(--_heading-font);
    font-size: clamp(1.75em, 1.1em + 3.6cqi, 2.9em);
    font-weight: var(--colloquy-font-weight-heading, 700);
    letter-spacing: -0.018em;
    line-height: 1.08;
    text-wrap: balance;
    unicode-bidi: plaintext;
  }
  /* A headline known to be Arabic stays so where it begins with letters of another script. */
  :is(:dir(rtl), [lang]:lang(ar) > *) > [part='headline'] {
    direction: rtl;
    unicode-bidi: isolate;
    letter-spacing: normal;
    line-height: 1.3;
  }
  .byline,
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 1.2em;
    color: var(--_muted);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .byline {
    margin: 1em 0 0;
  }
  .byline a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .body {
    margin-block-start: 1.6em;
  }
  footer {
    margin-block-start: 2em;
  }
  footer .quiet {
    color: inherit;
    font-size: 1em;
  }
  .body > p:first-child {
    margin-block-end: 1.2em;
    font-size: 1.22em;
    /* No closer than a reader who asks for more space has the lines around it. */
    line-height: max(1.45em, 1lh);
  }
  @container (inline-size < 30em) {
    article {
      font-size: 1.0625em;
    }
  }
`;
