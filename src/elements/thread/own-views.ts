import type { OutboxEntry } from '../../conversation/outbox.js';
import type { OwnReply } from '../../conversation/snapshot.js';
import type { Strings } from '../../locales/strings.js';
import type { SourceError } from '../../model/source-error.js';
import { h, kept, type View } from '../../views/view.js';

/** A button that looks like words; its name tells it from those beside it. */
const button = (name: string, words: string, onclick: () => void): View => h('button', { class: name, type: 'button', onclick }, words);

interface WaitingActions {
  readonly send: () => void;
  readonly takeBack: () => void;
  readonly arrived: () => void;
}

/** Why a reply still waits on this device, and what its writer can do. */
export function waiting({ state, error }: OutboxEntry, strings: Strings, act: WaitingActions): View {
  if (state === 'sending') return h('p', { class: 'notice own', part: 'notice' }, strings.sending);
  const isUnsure = state === 'unsure';
  const isFailed = state === 'refused' || state === 'challenged' || state === 'failed';
  const words = isUnsure ? strings.sourceError.lost : isFailed ? strings.sendFailed : strings.sentQueued;
  const why = [words, error && !isUnsure && strings.sourceError[error.kind], error?.said && strings.said(error.said)];
  return h(
    'div',
    { class: isFailed || isUnsure ? 'notice own error' : 'notice own', part: 'notice' },
    h('p', null, why.filter(Boolean).join(' ')),
    button('plain send', isUnsure ? strings.sendAgain : strings.sendNow, act.send),
    button('plain take-back', strings.takeBack, act.takeBack),
    isUnsure && button('plain arrived', strings.hasArrived, act.arrived),
  );
}

interface SettledActions {
  readonly edit: () => void;
  readonly remove: () => void;
  readonly hide: () => void;
}

/** What the reader can do about a reply that has arrived. */
export function settled({ mayEdit, mayRemove }: OwnReply, held: boolean, strings: Strings, act: SettledActions): View {
  if (!mayEdit && !mayRemove && !held) return undefined;
  return h(
    'p',
    { class: 'own' },
    mayEdit && button('quiet edit', strings.edit, act.edit),
    mayRemove && button('quiet remove', strings.remove, act.remove),
    held && button('quiet hide', strings.hide, act.hide),
  );
}

interface State {
  readonly busy: boolean;
  readonly failure: SourceError | undefined;
}

interface ChangingActions {
  readonly input: (text: string) => void;
  readonly save: (text: string) => void;
  readonly cancel: () => void;
}

/** A field with the words of a reply, to change them. */
export function changing(text: string, state: State, strings: Strings, act: ChangingActions): View {
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    act.save((event.target as HTMLFormElement).querySelector('textarea')?.value ?? '');
  };
  const oninput = ({ target }: Event): void => act.input((target as HTMLTextAreaElement).value);
  return h(
    'form',
    { class: 'own change', onsubmit },
    // The words are put into it once; from then on they are the reader's.
    kept('textarea', { 'aria-label': strings.comment, dir: 'auto', required: true, readonly: state.busy, oninput }, text),
    failure(strings.notChanged, state, strings),
    h(
      'p',
      null,
      h('button', { class: 'plain', type: 'submit' }, state.busy ? strings.sending : strings.saveChanges),
      button('quiet', strings.cancel, act.cancel),
    ),
  );
}

/** Asks once more before a reply is deleted. */
export function removing(
  state: State, strings: Strings, act: { readonly remove: () => void; readonly cancel: () => void },
): View {
  return [
    failure(strings.notRemoved, state, strings),
    h(
      'p',
      { class: 'own' },
      button('plain confirm', state.busy ? strings.sending : strings.removeForGood, act.remove),
      button('quiet', strings.cancel, act.cancel),
    ),
  ];
}

function failure(words: string, { failure }: State, strings: Strings): View {
  if (!failure) return undefined;
  const { kind, said } = failure;
  const why = [words, strings.sourceError[kind], said && strings.said(said)];
  return h('div', { class: 'notice own error', role: 'alert' }, h('p', null, why.filter(Boolean).join(' ')));
}
