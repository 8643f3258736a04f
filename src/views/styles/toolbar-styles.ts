import { css } from './css.js';

/** The buttons that write Markdown; fetched with them. They are as high as the hint in whose place they come. */
export const toolbarStyles: string = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-self: center;
    margin-inline-start: -0.4em;
  }
  .tools[hidden] {
    visibility: hidden;
  }
  .tool {
    display: grid;
    place-content: center;
    inline-size: 32px;
    block-size: max(1.75em, 24px);
    padding: 0;
    color: var(--_muted);
  }
  .tool:is(:hover, :focus-visible, [aria-pressed='true']) {
    color: var(--_accent);
  }
  .tool[aria-pressed='true'] {
    background: var(--_surface);
    box-shadow: inset 0 -2px var(--_accent);
  }
  .tool:focus-visible {
    outline-offset: -2px;
  }
  .tool > svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .tool.bold > svg {
    stroke-width: 2.2;
  }
  .tool:is(.quotation, .list):dir(rtl) > svg {
    scale: -1 1;
  }
  @media (pointer: coarse) {
    .tools {
      gap: 0;
    }
    .tool {
      inline-size: 44px;
      block-size: 44px;
    }
    .tool > svg {
      inline-size: 20px;
      block-size: 20px;
    }
  }
  @media (forced-colors: active) {
    .tool[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
