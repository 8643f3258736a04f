import type { Strings } from '../locales/strings.js';
import type { SourceError } from '../model/source-error.js';
import { html, nothing, type View } from './template.js';

/** A button that looks like text. Its class tells it from the buttons beside it. */
const button = (name: string, words: string, onclick: () => void, label?: string): View =>
  html`<button class=${name} type="button" aria-label=${label ?? nothing} @click=${onclick}>${words}</button>`;

/** The reader's reply while it waits on this device. */
export interface WaitingReply {
  readonly state: string;
  readonly error?: { readonly kind: SourceError['kind']; readonly said?: string | undefined } | undefined;
}

export interface WaitingActions {
  readonly send: () => void;
  readonly takeBack: () => void;
  readonly arrived: () => void;
}

/** Why a reply still waits on this device, and what its writer can do. */
export function waiting({ state, error }: WaitingReply, strings: Strings, act: WaitingActions): View {
  if (state === 'sending') return html`<p class="notice own" part="notice">${strings.sending}</p>`;
  const isUnsure = state === 'unsure';
  const isFailed = state === 'refused' || state === 'challenged' || state === 'failed';
  const words = isUnsure ? strings.sourceError.lost : isFailed ? strings.sendFailed : strings.sentQueued;
  const why = [words, error && !isUnsure && strings.sourceError[error.kind], error?.said && strings.said(error.said)];
  return html`
    <div class=${isFailed || isUnsure ? 'notice own error' : 'notice own'} part="notice">
      <p>${why.filter(Boolean).join(' ')}</p>
      ${button('plain send', isUnsure ? strings.sendAgain : strings.sendNow, act.send)}
      ${button('plain take-back', strings.takeBack, act.takeBack)}
      ${isUnsure ? button('plain arrived', strings.hasArrived, act.arrived) : nothing}
    </div>
  `;
}

/** What the reader may do with a reply that has arrived. */
export interface SettledReply {
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  readonly isHeld: boolean;
}

export interface SettledActions {
  readonly edit: () => void;
  readonly remove: () => void;
  readonly hide: () => void;
}

/**
 * The buttons of a reply that has arrived, for the row of its actions.
 *
 * @param name - Makes the name of a button out of its words: several replies have the same.
 */
export function settled(
  { mayEdit, mayRemove, isHeld }: SettledReply,
  strings: Strings,
  act: SettledActions,
  name: (words: string) => string,
): View {
  const quiet = (kind: string, words: string, onclick: () => void): View =>
    button(`quiet ${kind}`, words, onclick, name(words));
  if (!mayEdit && !mayRemove && !isHeld) return undefined;
  return html`
    ${mayEdit ? quiet('edit', strings.edit, act.edit) : nothing}
    ${mayRemove ? quiet('remove', strings.remove, act.remove) : nothing}
    ${isHeld ? quiet('hide', strings.hide, act.hide) : nothing}
  `;
}

interface State {
  readonly busy: boolean;
  readonly failure: SourceError | undefined;
}

/** What is read of a field: there is no DOM in this layer. */
interface Field {
  readonly value: string;
}

/** What is read of a key event. */
interface Keystroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  readonly target: Field;
  readonly preventDefault: () => void;
}

export interface ChangingActions {
  /** Takes a key that stands for one of the tools; returns whether it does. */
  readonly key: (event: unknown) => boolean;
  readonly input: (text: string) => void;
  readonly save: (text: string) => void;
  readonly cancel: () => void;
}

/** What stands around the field that a reply is edited in. */
export interface ChangingView {
  /** The id of the field. */
  readonly id: string;
  /** What writes Markdown, once it is there. */
  readonly toolbar: View;
}

/** A field with the text of a reply, to edit it. */
export function changing(text: string, view: ChangingView, state: State, strings: Strings, act: ChangingActions): View {
  const onsubmit = (event: { readonly target: unknown; preventDefault: () => void }): void => {
    event.preventDefault();
    act.save((event.target as { readonly elements: readonly [Field] }).elements[0].value);
  };
  /** Ctrl+Enter and Cmd+Enter save, as they send a new reply. */
  const onkeydown = (event: Keystroke): void => {
    if (act.key(event)) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    act.save(event.target.value);
  };
  const oninput = ({ target }: { readonly target: unknown }): void => act.input((target as Field).value);
  // `defaultValue` puts the text into the field until the reader types; from then on the field is the reader's.
  return html`
    <form class="own change" @submit=${onsubmit}>
      <textarea
        id=${view.id}
        aria-label=${strings.comment}
        dir="auto"
        required
        ?readonly=${state.busy}
        .defaultValue=${text}
        @input=${oninput}
        @keydown=${onkeydown}
      ></textarea>
      ${view.toolbar}
      ${failure(strings.notChanged, state, strings)}
      <p>
        <button class="plain" type="submit">${state.busy ? strings.sending : strings.saveChanges}</button>
        ${button('quiet', strings.cancel, act.cancel)}
      </p>
    </form>
  `;
}

/** Asks once more before a reply is deleted. */
export function removing(
  state: State,
  strings: Strings,
  act: { readonly remove: () => void; readonly cancel: () => void },
): View {
  return html`
    ${failure(strings.notRemoved, state, strings)}
    <p class="own">
      ${button('plain confirm', state.busy ? strings.sending : strings.removeForGood, act.remove)}
      ${button('quiet', strings.cancel, act.cancel)}
    </p>
  `;
}

function failure(words: string, { failure }: State, strings: Strings): View {
  if (!failure) return nothing;
  const { kind, said } = failure;
  const why = [words, strings.sourceError[kind], said && strings.said(said)];
  return html`<div class="notice own error" role="alert"><p>${why.filter(Boolean).join(' ')}</p></div>`;
}
