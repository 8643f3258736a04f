import { css } from './css.js';

export const newsStyles: string = css`
  /* Over the thread, at the top of what is seen of it, without any room of its own. */
  .news {
    position: sticky;
    inset-block-start: var(--colloquy-scroll-margin, 1.5em);
    z-index: 2;
    block-size: 0;
    text-align: center;
  }
  /* At the bottom of what is seen of the thread. */
  .way {
    position: sticky;
    inset-block-end: var(--colloquy-scroll-margin, 1.5em);
    z-index: 2;
    block-size: 0;
    text-align: end;
  }
  .way .arrived {
    translate: 0 -100%;
  }
  .arrived {
    max-inline-size: 100%;
    padding: 0.35em 1.1em;
    border: 1px solid var(--_control);
    border-radius: 1.5em;
    background: var(--colloquy-color-card, var(--_paper, light-dark(Canvas, color-mix(in oklab, CanvasText 8%, Canvas))));
    color: var(--colloquy-color-card-text, var(--_ink, CanvasText));
    box-shadow: 0 0.15em 0.9em rgb(0 0 0 / 20%);
    font-size: 0.9375em;
    font-weight: 600;
    translate: 0 -50%;
  }
  .arrived:hover {
    border-color: currentcolor;
  }
  @media print {
    .news,
    .way {
      display: none;
    }
  }
`;
