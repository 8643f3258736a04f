import { css } from './css.js';

/** The card beside the text: where a quotation comes from, who took up a passage, or what a footnote says. */
export const cardStyles: string = css`
  .card {
    box-sizing: border-box;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(27em, calc(100vw - 24px));
    max-block-size: min(24em, 70vh);
    margin: 0;
    padding: 1em 1.3em 1.15em;
    overflow: auto;
    border: 1px solid color-mix(in oklab, currentcolor 22%, transparent);
    border-radius: calc(var(--_radius) * 1.5);
    /* On the page's own paper, where that is known. */
    background: var(--colloquy-color-card, var(--_paper, light-dark(Canvas, color-mix(in oklab, CanvasText 8%, Canvas))));
    color: var(--colloquy-color-card-text, var(--_ink, CanvasText));
    box-shadow: 0 0.1em 0.3em rgb(0 0 0 / 0.06), 0 0.8em 2.4em rgb(0 0 0 / 0.14);
    font-size: 0.9375em;
    line-height: 1.55;
  }
  .card :is(p, blockquote, ul) {
    margin: 0;
    padding: 0;
  }
  .footnote .body {
    margin: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    .card {
      animation: appear 120ms ease-out;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    .card {
      display: none;
    }
  }
`;
