import { css } from './css.js';

/** The list of what may complete a word: it lies over what stands below the text, and moves nothing. */
export const suggestionStyles: string = css`
  .suggestions {
    position: relative;
    z-index: 3;
  }
  .suggestions > ul {
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-start: 0;
    box-sizing: border-box;
    min-inline-size: min(14em, 100%);
    max-inline-size: 100%;
    max-block-size: 15em;
    margin: 0;
    padding: 0.25em;
    overflow: auto;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--colloquy-color-card, var(--_paper, light-dark(Canvas, color-mix(in oklab, CanvasText 8%, Canvas))));
    color: var(--colloquy-color-card-text, var(--_ink, CanvasText));
    box-shadow: 0 0.15em 0.9em rgb(0 0 0 / 18%);
    list-style: none;
  }
  .suggestions li {
    min-block-size: 24px;
    padding: 0.3em 0.7em;
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .suggestions li[aria-selected='true'] {
    background: var(--_mark);
    box-shadow: inset 2px 0 var(--_accent);
  }
  .suggestions li:dir(rtl)[aria-selected='true'] {
    box-shadow: inset -2px 0 var(--_accent);
  }
  @media (pointer: coarse) {
    .suggestions li {
      min-block-size: 44px;
      align-content: center;
    }
  }
  @media (forced-colors: active) {
    .suggestions li[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
