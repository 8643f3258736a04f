import { css } from './css.js';

/** The dialog that shows how to cite something. Laid over {@link cardStyles}. */
export const citationStyles: string = css`
  .citations {
    position: fixed;
    inset: 0;
    inline-size: min(42em, calc(100vw - 24px));
    max-inline-size: none;
    max-block-size: min(44em, calc(100dvh - 24px));
    margin: auto;
    padding: 0 1.3em 1.15em;
    overscroll-behavior: contain;
    text-align: start;
  }
  .citations::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  /* The way out stays in sight while the rest is scrolled. */
  .cited {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1em;
    position: sticky;
    inset-block-start: 0;
    padding-block: 0.9em 0.6em;
    border-block-end: 1px solid var(--_rule);
    background: inherit;
  }
  .citations :is(h2, h3) {
    margin: 0;
    font-size: 1em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .citations h2:focus {
    outline: none;
  }
  .citations ul {
    list-style: none;
  }
  .citations li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    column-gap: 1em;
    padding-block: 0.8em 0.2em;
  }
  .citation {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
    user-select: all;
  }
  pre.citation {
    margin: 0.2em 0 0;
    padding: 0.6em 0.8em;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.8125em;
    line-height: 1.5;
    white-space: pre-wrap;
    text-align: left;
  }
  .citations :is(.check, .said) {
    margin-block-start: 0.9em;
    font-size: 0.875em;
  }
  .check {
    color: var(--_muted);
  }
  .said {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.3em;
    background: inherit;
    font-weight: 600;
  }
`;
