import { css } from './css.js';

/** The form as it is before anybody writes in it; the rest is {@link writerStyles}. */
export const replyFormStyles: string = css`
  :host {
    /* The fill stands behind text on the accent, and is made of that. */
    --_fill: var(--_own, oklch(from currentcolor clamp(0.44, (0.6 - l) * 1000, 0.79) 0.12 34 / 1));
    --_on-accent: var(--colloquy-color-on-accent, oklch(from var(--_accent) clamp(0.18, (0.59 - l) * 1000, 1) 0 0));
  }
  section {
    padding-block-start: 1.2em;
    border-block-start: 1px solid var(--_rule);
  }
  .invitation {
    margin: 0.3em 0 0;
  }
  .terms {
    margin: 0 0 1em;
  }
  .below,
  [role='status'] {
    margin: 0.5em 0 0;
  }
  .terms,
  .below,
  [role='status'] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  form {
    margin-block-start: 1.2em;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 0;
  }
  /* Without words it has no direction of its own. */
  :placeholder-shown {
    direction: inherit;
  }
  .paragraphs {
    min-block-size: 1.8em;
    margin-block-start: 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0 1.2em;
  }
  .field {
    margin-block-end: 1em;
  }
  label {
    display: block;
    margin-block-end: 0.25em;
    font-size: 0.875em;
    font-weight: 600;
  }
  .mark {
    color: var(--_error);
  }
  .below,
  .send {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.2em;
  }
  .below > :first-child {
    flex: 1 1 12em;
  }
  .below .quiet {
    color: inherit;
    font-size: 1em;
  }
  .remember {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    font-weight: normal;
  }
  .remember input {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin: 0;
    translate: 0 0.1em;
    accent-color: var(--_accent);
  }
  .send {
    margin-block-start: 1.2em;
  }
  a.primary {
    display: inline-grid;
    place-content: center;
    border-radius: var(--_radius);
    text-decoration: none;
  }
  .primary {
    min-block-size: 2.75em;
    padding: 0.4em 1.4em;
    background: var(--_fill);
    color: var(--_on-accent);
    font-weight: 600;
  }
  [role='status'] {
    flex: 1 1 14em;
  }
  /*
   * At the end of a thread the heading is the label, and the form opens around its text, which stays in its place. It is
   * of one line until it is opened, has words, or has the focus while its script is on its way. Without scripts it is whole.
   */
  :host([slot='reply']) section:not(.replying) :is(.invitation, label[for='text']) {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (scripting: enabled) {
    :host([slot='reply']:not([open])) section:not(.replying, :focus-within, :has(textarea:not(:placeholder-shown))) :is(form > :not(.field), textarea ~ *) {
      /* Hidden, but focusable: the focus opens the form. */
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    :host([slot='reply']:not([open])) section:not(.replying, :focus-within, :has(textarea:not(:placeholder-shown))) textarea {
      min-block-size: 2.75em;
      block-size: 0;
      overflow: hidden;
      resize: none;
    }
    :host([slot='reply']:not([open])) section:not(.replying, :focus-within, :has(textarea:not(:placeholder-shown))) ::placeholder {
      opacity: 1;
    }
  }
  @media (pointer: coarse) {
    .paragraphs {
      min-block-size: 44px;
    }
  }
`;
