import { css } from './css.js';

/** The buttons that vote: an open triangle, and a filled one where the reader has. */
export const voteStyles: string = css`
  .vote::before {
    margin-inline-end: 0.35em;
    font-size: 0.8em;
    content: '\\25B3' / '';
  }
  .vote.down::before {
    content: '\\25BD' / '';
  }
  .vote[aria-pressed='true']::before {
    content: '\\25B2' / '';
  }
  .vote.down[aria-pressed='true']::before {
    content: '\\25BC' / '';
  }
  .vote[aria-pressed='true'] {
    text-decoration-line: underline;
    text-decoration-thickness: 2px;
  }
  .vote[aria-disabled='true'] {
    cursor: default;
  }
  @media (forced-colors: active) {
    .vote[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
