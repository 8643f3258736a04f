/* eslint-disable lit-a11y/click-events-have-key-events -- the keys are heard in the text, which keeps the focus */
import { ariaBoolean } from './aria.js';
import { html, nothing, type View } from './template.js';

/** Something that may stand in the place of what has been typed. */
export interface Suggestion {
  /** What is written. */
  readonly words: string;
  /** What is shown: a name, with its own direction. */
  readonly name: string;
  /** A sign before it. */
  readonly sign?: string;
}

export interface SuggestionsView {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Suggestion[];
  readonly optionId: (at: number) => string;
  /** Which of them is chosen. */
  readonly active: number;
  readonly onchoose: (at: number) => void;
}

/** A list under the text. A press must not take the focus out of it. */
export const suggestions = ({ id, label, options, optionId, active, onchoose }: SuggestionsView): View => html`
  <div class="suggestions">
    <ul id=${id} role="listbox" aria-label=${label} @mousedown=${keepFocus}>
      ${options.map(
        ({ name, sign }, at) => html`
          <li id=${optionId(at)} role="option" aria-selected=${ariaBoolean(at === active)} @click=${() => onchoose(at)}>
            ${sign === undefined ? nothing : html`<span class="sign">${sign}</span> `}<bdi>${name}</bdi>
          </li>
        `,
      )}
    </ul>
  </div>
`;

const keepFocus = (event: { preventDefault(): void }): void => event.preventDefault();
