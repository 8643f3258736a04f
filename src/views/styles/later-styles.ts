import { css } from './css.js';

/**
 * What nobody sees at first sight: what has the focus or a pointer over it, what has failed, what was opened or is being
 * answered, forced colours, paper. Fetched after the first frame, and applied after the styles of that.
 */
const common = css`
  @media (prefers-contrast: more) {
    :host {
      --_muted: currentcolor;
      --_control: currentcolor;
    }
  }
  /* For browsers that make no colours of others. */
  @supports not (color: oklch(from currentcolor l c h)) {
    :host {
      --_accent: var(--_own, light-dark(#8f2f1b, #f2a68d));
      --_fill: var(--_accent);
      --_on-accent: var(--colloquy-color-on-accent, light-dark(#fff, #1c1310));
      --_error: var(--colloquy-color-error, light-dark(#a3150f, #ffb3a6));
      --_muted: var(--colloquy-color-muted, color-mix(in oklab, currentcolor 86%, transparent));
      --_control: var(--colloquy-color-control, color-mix(in oklab, currentcolor 72%, transparent));
    }
  }
  :focus-visible,
  .passage.target:focus {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  .quiet:is(:hover, :focus-visible) {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  .plain {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 1em;
    margin: var(--_space) 0;
    padding: 0.7em 1em;
    border-inline-start: 2px solid var(--_accent);
    background: var(--_surface);
    font-size: 0.9375em;
  }
  .notice.error {
    border-color: var(--_error);
  }
  .notice > p {
    flex: 1 1 16em;
    margin: 0;
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonBorder;
      padding-inline: 0.5em;
    }
  }
  .body [data-checked] {
    list-style-type: '☐ ';
  }
  .body [data-checked='true'] {
    list-style-type: '☑ ';
  }
  .body a:hover {
    color: var(--_accent);
  }
  /* What scrolls within itself fades where there is more of it. */
  @supports (animation-timeline: scroll()) {
    .body :is(pre, .table) {
      animation: colloquy-more linear both;
      animation-timeline: scroll(self inline);
    }
    .body .table:dir(rtl) {
      animation-name: colloquy-more-rtl;
    }
    @keyframes colloquy-more {
      from {
        mask-image: linear-gradient(to right, #000 calc(100% - 4em), rgb(0 0 0 / 0.15));
      }
      to {
        mask-image: linear-gradient(to right, #000 100%, rgb(0 0 0 / 0.15));
      }
    }
    @keyframes colloquy-more-rtl {
      from {
        mask-image: linear-gradient(to left, #000 calc(100% - 4em), rgb(0 0 0 / 0.15));
      }
      to {
        mask-image: linear-gradient(to left, #000 100%, rgb(0 0 0 / 0.15));
      }
    }
  }
  @media print {
    .body :is(pre, .table) {
      overflow: visible;
      animation: none;
    }
    .body pre {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  }
`;

const article = css`
  @media print {
    article {
      max-inline-size: none;
      font-size: 11pt;
      orphans: 3;
      widows: 3;
    }
    footer {
      display: none;
    }
    .body a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.875em;
      overflow-wrap: anywhere;
    }
    [part='headline'],
    :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
`;

const thread = css`
  .colloquy-waiting {
    content-visibility: hidden;
  }
  article:focus-visible {
    outline-offset: 0.6em;
  }
  article[aria-current] {
    background: var(--_mark);
    box-shadow: 0 0 0 0.6em var(--_mark);
  }
  :is(.who, .when) a:is(:hover, :focus-visible) {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  li {
    position: relative;
  }
  .mark {
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin: 0.5em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .own {
    margin-block: 0.5em 0;
  }
  :is(p.own, .change p) {
    display: flex;
    gap: 1.4em;
  }
  article:has(.change) > :is(.body, details) {
    display: none;
  }
  .toggle[aria-expanded='false']::before {
    rotate: -45deg;
    translate: 0;
  }
  :dir(rtl) > .toggle[aria-expanded='false']::before {
    rotate: 135deg;
  }
  li > :is(.answer, [slot='reply']) {
    margin-block-start: 1em;
    margin-inline-start: var(--_beside);
  }
  section:focus-within .hint {
    visibility: visible;
  }
  @media (forced-colors: active) {
    article[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: 0.5em;
    }
  }
  @media print {
    .sort,
    .hint,
    .permalink,
    .answer,
    article > footer {
      display: none;
    }
    [hidden='until-found'] {
      display: block;
      content-visibility: visible;
    }
    :is(.colloquy-chunk, .body > div) {
      content-visibility: visible;
    }
    section {
      max-inline-size: none;
      font-size: 10pt;
    }
    article > header {
      break-after: avoid;
    }
  }
`;

const replyForm = css`
  /* Set apart from the comments that it stands among. */
  .answering {
    padding: 1.2em;
    border: 1px solid var(--_rule);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
  }
  .primary:hover {
    background: color-mix(in oklab, var(--_fill) 88%, currentcolor);
  }
  @media (forced-colors: active) {
    .primary {
      border: 2px solid ButtonBorder;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;

/** What all elements need, and what one of them needs beside it. */
export const laterStyles = { common, article, thread, replyForm };
