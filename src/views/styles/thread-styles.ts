import { css } from './css.js';

export const threadStyles: string = css`
  section {
    --_avatar: var(--colloquy-avatar-size, 2.5em);
    --_gap: min(0.9em, var(--_avatar));
    --_beside: calc(var(--_avatar) + var(--_gap));
    --_between: var(--colloquy-thread-gap, 2em);
  }
  /* Below the first level, smaller. */
  li > .colloquy-list > ol {
    --_avatar: calc(var(--colloquy-avatar-size, 2.5em) * 0.66);
    --_gap: min(0.65em, var(--_avatar));
    --_beside: calc(var(--_avatar) + var(--_gap));
  }
  :host([density='compact']) section {
    --_between: var(--colloquy-thread-gap, 1em);
    --colloquy-avatar-size: 2em;
  }
  :host([avatars='off']) section {
    --colloquy-avatar-size: 0px;
    --_note: static;
  }
  .top {
    position: relative;
    padding-block-start: 1.2em;
    border-block-start: 1px solid var(--_rule);
  }
  .sort {
    color: var(--_muted);
    font-size: 0.875em;
  }
  select {
    min-block-size: 24px;
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
    margin-block-start: var(--_between);
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
    padding-inline-start: var(--colloquy-thread-indent, max(1.4em, calc(var(--_avatar) / 2 + 0.9em)));
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
    margin-block-end: 0.3em;
  }
  article > header > div {
    flex: 1;
    min-inline-size: 0;
  }
  .avatar {
    flex: none;
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    margin-block-start: 0.3em;
    border: min(1px, var(--_avatar)) solid var(--_rule);
    border-radius: var(--colloquy-avatar-radius, 50%);
    background: var(--_mark);
    color: var(--_accent);
    line-height: calc(var(--_avatar) - 2px);
    text-align: center;
    object-fit: cover;
    overflow: hidden;
  }
  ol ol .avatar {
    margin-block-start: 0;
  }
  ol ol .avatar::first-line {
    font-size: 0.65em;
  }
  .who,
  .when {
    margin: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .who {
    font-weight: 600;
  }
  .badge,
  .new {
    color: var(--_accent);
    font-size: 0.75em;
  }
  .badge {
    padding-inline: 0.5em;
    border: 1px solid;
    border-radius: var(--_radius);
    line-height: 1.4;
  }
  .new::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    background: currentcolor;
  }
  /* A dot before each part but the first: before the first of a line, it is clipped. */
  .when {
    gap: 0 1em;
    color: var(--_muted);
    font-size: 0.875em;
    clip-path: inset(-9px -4px);
  }
  .when > :not(:first-child)::before {
    content: '·';
    content: '·' / '';
    display: inline-block;
    inline-size: 0.65em;
    margin-inline-start: -0.65em;
  }
  :is(.who, .when) a,
  a.reply {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: max(1.75em, 24px);
    color: inherit;
    text-decoration-color: transparent;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  /* As high as the button that takes its place. */
  a.reply {
    padding: 0.1em 0;
  }
  .tombstone {
    margin-block: 0;
    color: var(--_muted);
  }
  article > footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4em;
    margin-block-start: 0.5em;
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
  .place {
    margin-block-start: 2em;
  }
  .loading {
    color: var(--_muted);
  }
  .skeleton {
    block-size: 18em;
  }
  .empty {
    margin-block: 1.5em;
    padding: 1.5em 1em;
    border: 1px dashed var(--_rule);
    border-radius: var(--_radius);
    text-align: center;
  }
  .hint {
    flex: 1;
    margin: 0;
    text-align: end;
    color: var(--_muted);
    font-size: 0.875em;
    visibility: hidden;
  }
  /* In the room above the first comment: beside the heading it would be of several lines, empty most of the time. */
  @container (inline-size < 56em) {
    .hint {
      position: absolute;
      inset: 100% 0 auto;
    }
  }
  /* In a narrow column a full indent leaves nothing to read: a hairline shows the level instead. */
  @container (inline-size < 36em) {
    section {
      --_avatar: var(--colloquy-avatar-size, 2em);
      --_gap: min(0.7em, var(--_avatar));
    }
    section,
    li > .colloquy-list > ol {
      --_beside: 0px;
    }
    .colloquy-chunk {
      contain-intrinsic-block-size: auto calc(var(--_lines, 300) * 1.7lh);
    }
    li > .colloquy-list {
      padding-inline-start: 0.8em;
      border-inline-start: 1px solid var(--_rule);
    }
  }
`;
