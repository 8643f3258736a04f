import { css } from './css.js';

/** The map of a conversation: hairlines, and the accent for what is quoted. */
export const mapStyles: string = css`
  section {
    /* Row and drawing have one measure; see map-layout. */
    --_row: 2.2em;
    --_width: var(--colloquy-thread-measure, calc(var(--_measure) * 1.1875));
    max-inline-size: var(--_width);
    margin-inline: clamp(0px, (50% - var(--_width) / 2 - 160px) * 999, max(0px, 50% - var(--_width) / 2)) auto;
  }
  .dense {
    --_row: 1.6em;
  }
  .essay,
  .together {
    margin: 0.4em 0 0.9em;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .essay {
    padding-block-end: 0.6em;
    border-block-end: 1px solid var(--_rule);
  }
  .chart {
    display: flex;
    max-block-size: var(--colloquy-map-size, 44em);
    overflow: hidden auto;
  }
  svg {
    flex: none;
    overflow: visible;
  }
  svg:dir(rtl) {
    transform: scaleX(-1);
  }
  ol {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    block-size: var(--_row);
    border-radius: var(--_radius);
    white-space: nowrap;
  }
  li > a {
    flex: none;
    display: inline-flex;
    align-items: center;
    max-inline-size: 60%;
    min-inline-size: 1.6em;
    block-size: 100%;
    padding-inline: 0.3em;
    overflow: hidden;
    color: inherit;
    text-decoration-color: transparent;
    text-underline-offset: 0.2em;
  }
  li > a:is(:hover, :focus-visible) {
    color: var(--_accent);
    text-decoration-color: currentcolor;
  }
  li > a:focus-visible {
    outline-offset: -2px;
  }
  .ties {
    color: var(--_muted);
    font-size: 0.875em;
  }
  li > .ties {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .essay > .ties,
  [data-on] > .ties {
    color: inherit;
  }
  path {
    fill: none;
    stroke: currentcolor;
    stroke-opacity: 0.32;
    stroke-width: 0.8;
    stroke-linecap: round;
    transition: stroke-opacity 0.12s;
  }
  .paragraph,
  .taken {
    stroke-linecap: butt;
    stroke-width: 1.1;
    stroke-opacity: 0.28;
  }
  .taken {
    stroke: var(--_accent);
    stroke-opacity: 0.8;
  }
  path.quote {
    stroke: var(--_accent);
    stroke-opacity: 0.85;
    stroke-width: 1.5;
  }
  .dense path.quote {
    stroke-opacity: 0.4;
    stroke-width: 1;
  }
  path.name {
    stroke-dasharray: 0.5 2.4;
    stroke-width: 1;
    stroke-opacity: 0.5;
  }
  circle {
    fill: currentcolor;
    fill-opacity: 0.45;
  }
  svg[data-some] :is(.quote, .reply, .name):not([data-on]) {
    stroke-opacity: 0.1;
  }
  svg[data-some] path[data-on] {
    stroke-opacity: 1;
    stroke-width: 1.5;
  }
  circle[data-on] {
    fill: var(--_accent);
    fill-opacity: 1;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.6em;
    margin: 0.6em 0 0;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_rule);
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .legend > span {
    display: flex;
    gap: 0.6em;
    align-items: center;
  }
  .legend line {
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-width: 1.5;
  }
  .legend .quote {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .legend .name {
    stroke-dasharray: 0.5 3;
  }
  /* No room for a drawing: the list says the same. */
  @container (inline-size < 22em) {
    svg,
    .legend {
      display: none;
    }
    .chart {
      max-block-size: none;
    }
    li,
    .dense li {
      flex-wrap: wrap;
      align-content: center;
      gap: 0 0.6em;
      block-size: auto;
      min-block-size: 2.75em;
      padding-block: 0.3em;
      border-block-start: 1px solid var(--_rule);
      border-radius: 0;
      white-space: normal;
    }
    li:first-child {
      border: 0;
    }
    li > a {
      block-size: auto;
      min-block-size: 1.75em;
      max-inline-size: none;
      padding-inline: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    path {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    path,
    circle {
      stroke: CanvasText;
    }
    path:is(.paragraph, .taken, .quote, .reply, .name) {
      stroke-opacity: 1;
    }
    .taken,
    .legend .quote,
    path.quote,
    circle[data-on] {
      stroke: Highlight;
    }
  }
  @media print {
    .chart {
      max-block-size: none;
    }
  }
`;
