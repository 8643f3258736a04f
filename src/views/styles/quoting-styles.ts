import { css } from './css.js';

/** The buttons beside selected words: a slip of paper laid on the text. */
export const quotingStyles: string = css`
  :is(article, :host):has(.quote-toolbar) {
    position: relative;
  }
  .quote-toolbar {
    position: absolute;
    z-index: 2;
    inset-block-start: var(--_block, 0);
    inset-inline-start: var(--_inline, 0);
    display: flex;
    align-items: stretch;
    inline-size: max-content;
    max-inline-size: 100%;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--colloquy-color-card, var(--_paper, light-dark(#fffdf9, #26211e)));
    color: var(--colloquy-color-card-text, var(--_ink, light-dark(#1c1310, #f4efe8)));
    box-shadow: 0 0.15em 0.9em rgb(0 0 0 / 18%);
    font-size: 0.875rem;
    line-height: 1.3;
    animation: quote-toolbar 0.12s ease-out;
  }
  .quote-toolbar > button {
    min-block-size: 2.4em;
    padding: 0.35em 0.95em;
    border-radius: 0;
  }
  .quote-toolbar > .quote {
    color: var(--_accent);
    font-weight: 600;
  }
  .quote-toolbar > button + button {
    border-inline-start: 1px solid var(--_rule);
  }
  .quote-toolbar > button:is(:hover, :focus-visible) {
    background: var(--_mark);
  }
  .quote-toolbar > button:focus-visible {
    outline-offset: -2px;
  }
  .quote-toolbar > [role='status'] {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .quote-toolbar > [role='status']:not(:empty, .visually-hidden) {
    padding: 0.55em 0.95em;
    border-inline-start: 1px solid var(--_rule);
  }
  @keyframes quote-toolbar {
    from {
      opacity: 0;
    }
  }
  @media (pointer: coarse) {
    .quote-toolbar > button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .quote-toolbar {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .quote-toolbar {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
  @media print {
    .quote-toolbar {
      display: none;
    }
  }
`;
