import { css } from './css.js';

export const threadStyles: string = css`
  section {
    --_avatar: var(--colloquy-avatar-size, 2.5em);
    --_gap: 0.9em;
    --_beside: calc(var(--_avatar) + var(--_gap));
  }
  .top {
    padding-block-start: 1.2em;
    border-block-start: 1px solid var(--_rule);
  }
  .sort {
    color: var(--_muted);
    font-size: 0.875em;
  }
  select {
    margin-inline-start: 0.3em;
    padding: 0.2em 0.3em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  :is(.colloquy-list, .colloquy-list > ol) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .colloquy-list > ol > li {
    margin-block-start: 2em;
  }
  /* Left out of the layout while out of sight, at about the height it will have; before it is drawn, in any case. */
  .colloquy-chunk {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_lines, 300) * 1lh);
    overflow-clip-margin: 1em;
  }
  /* A part of a very long comment. */
  .body > div {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 200lh;
  }
  li > .colloquy-list {
    padding-inline-start: var(--colloquy-thread-indent, var(--_beside));
  }
  /* The room beside the text is the article's own: the text may run the other way than the page. */
  article {
    padding-inline-start: var(--_beside);
    scroll-margin-block-start: var(--colloquy-scroll-margin, 1.5em);
    border-radius: var(--_radius);
  }
  article > header {
    display: flex;
    margin-inline-start: calc(-1 * var(--_beside));
    gap: var(--_gap);
    align-items: center;
    margin-block-end: 0.5em;
  }
  article > header > div {
    flex: 1;
    min-inline-size: 0;
  }
  .avatar {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border: 1px solid var(--_rule);
    border-radius: 50%;
    background: var(--_mark);
    color: var(--_accent);
    line-height: 1;
    object-fit: cover;
    overflow: hidden;
  }
  .who,
  .when {
    margin: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.7em;
    /* Both lines are no higher than the picture: whom a comment answers may be known later, and nothing is to move. */
    line-height: 1.3;
  }
  .who {
    font-weight: 600;
  }
  .badge {
    padding: 0.1em 0.6em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.75em;
  }
  .who .permalink {
    color: var(--_muted);
    margin-inline-start: auto;
    padding-inline: 0.4em;
    font-weight: normal;
  }
  .when {
    color: var(--_muted);
    font-size: 0.875em;
  }
  :is(.who, .when) a {
    color: inherit;
    text-decoration-color: transparent;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  .tombstone {
    margin-block: 0;
    color: var(--_muted);
    font-style: italic;
  }
  article > footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4em;
    margin-block-start: 0.5em;
  }
  /* As high as the button that takes its place where replies can be written here. */
  a.reply {
    padding-block: 0.1em;
  }
  .toggle::before {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-end: 0.5em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -0.2em;
  }
  .answer {
    margin-block-start: 2em;
  }
  .loading {
    color: var(--_muted);
  }
  .hint {
    margin: 1.5em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
    visibility: hidden;
  }
  /* In a narrow column a full indent leaves nothing to read: a hairline shows the level instead. */
  @container (inline-size < 36em) {
    section {
      --_avatar: var(--colloquy-avatar-size, 2em);
      --_gap: 0.7em;
      --_beside: 0px;
    }
    .colloquy-chunk {
      contain-intrinsic-block-size: auto calc(var(--_lines, 300) * 1.7lh);
    }
    li > .colloquy-list {
      padding-inline-start: 0.9em;
      border-inline-start: 1px solid var(--_rule);
    }
  }
`;
