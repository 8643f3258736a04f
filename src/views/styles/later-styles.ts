import { css } from './css.js';
import { fieldStyles } from './field-styles.js';

/**
 * What the first frame does not show: what has the focus or a pointer over it, what has failed, what was opened or is being
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
  /* Slanted text is hard to read in these scripts. Emphasis dots: https://www.w3.org/TR/jlreq/#composition_of_emphasis_dots. */
  .body em:is(:lang(ja), :lang(zh), :lang(ko)) {
    font-style: normal;
    text-emphasis: dot;
  }
  .body em:lang(zh) {
    text-emphasis-position: under right;
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
  article:focus-visible:not([aria-current]) {
    outline-offset: 0.6em;
  }
  /* The comment that the address leads to: a bar, and a ground that fades. */
  article[aria-current] {
    margin: -0.5em -0.6em;
    padding: 0.5em 0.6em;
    padding-inline-start: calc(var(--_beside) + 0.6em - 3px);
    border-inline-start: 3px solid var(--_accent);
    background: var(--_mark);
  }
  @media (prefers-reduced-motion: no-preference) {
    article[aria-current] {
      background: none;
      animation: colloquy-arrival 4s ease-out;
    }
  }
  @keyframes colloquy-arrival {
    from,
    50% {
      background: var(--_mark);
    }
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
  /* A line from the picture along the replies. It belongs to the button that counts them, and folds them as that does. */
  @container (inline-size >= 36em) {
    article:has(~ .colloquy-list:not([hidden]))::before {
      content: '';
      position: absolute;
      inset-block: calc(var(--_avatar) + 0.7em) 0;
      inset-inline-start: calc(var(--_avatar) / 2);
      inline-size: min(1px, var(--_avatar));
      background: var(--_rule);
    }
    article:not(:last-child) .toggle[aria-expanded='true']::after {
      content: '';
      position: absolute;
      inset-block: 3.8em 0;
      inset-inline-start: 0;
      inline-size: max(24px, calc(var(--_avatar) / 0.875));
    }
  }
  article:has(.toggle:is(:hover, :focus-visible))::before {
    outline: 1px solid var(--_accent);
  }
  article:has(.toggle:is(:hover, :focus-visible)) ~ .colloquy-list {
    border-color: var(--_accent);
  }
  /* Three comments that are still to come. */
  .skeleton {
    background: repeat-y 0 0.8em / 2.5em 6em radial-gradient(circle 1.25em at 1.25em 1.25em, var(--_surface) 97%, transparent),
      repeat-y 3.4em 0.8em / 9em 6em linear-gradient(transparent 0.2em, var(--_surface) 0.2em 0.9em, transparent 0.9em),
      repeat-y 3.4em 0.8em / 6em 6em linear-gradient(transparent 1.5em, var(--_surface) 1.5em 2.1em, transparent 2.1em),
      repeat-y 3.4em 0.8em / 80% 6em linear-gradient(transparent 3em, var(--_surface) 3em 3.7em, transparent 3.7em);
  }
  .skeleton:dir(rtl) {
    scale: -1 1;
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
  li > :is(.place, [slot='reply']) {
    margin-block-start: 1em;
    margin-inline-start: var(--_beside);
  }
  section:focus-within .hint {
    visibility: visible;
  }
  @media (forced-colors: active) {
    article[aria-current] {
      border-color: Highlight;
    }
  }
  @media print {
    .sort,
    .hint,
    .skeleton,
    .place,
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
  .replying {
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
export const laterStyles = { common, article, thread: fieldStyles + thread, replyForm };
