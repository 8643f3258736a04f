import { html, nothing, type TemplateResult } from 'lit';
import type { OutboxEntry } from '../../conversation/outbox.js';
import type { OwnReply } from '../../conversation/snapshot.js';
import type { Strings } from '../../locales/strings.js';
import type { SourceError } from '../../model/source-error.js';

interface WaitingActions {
  readonly send: () => void;
  readonly takeBack: () => void;
  readonly arrived: () => void;
}

/** Why a reply still waits on this device, and what its writer can do. */
export function waitingTemplate({ state, error }: OutboxEntry, strings: Strings, act: WaitingActions): TemplateResult {
  if (state === 'sending') return html`<p class="notice own" part="notice">${strings.sending}</p>`;
  const failed = state === 'refused' || state === 'challenged' || state === 'failed';
  const words = state === 'unsure' ? strings.sourceError.lost : failed ? strings.sendFailed : strings.sentQueued;
  return html`
    <div class=${failed || state === 'unsure' ? 'notice own error' : 'notice own'} part="notice">
      <p>
        ${words}
        ${error && state !== 'unsure' ? strings.sourceError[error.kind] : nothing}
        ${error?.said ? strings.said(error.said) : nothing}
      </p>
      <button class="plain" type="button" @click=${act.send}>${state === 'unsure' ? strings.sendAgain : strings.sendNow}</button>
      <button class="plain" type="button" @click=${act.takeBack}>${strings.takeBack}</button>
      ${state === 'unsure'
        ? html`<button class="plain" type="button" @click=${act.arrived}>${strings.hasArrived}</button>`
        : nothing}
    </div>
  `;
}

interface SettledActions {
  readonly edit: () => void;
  readonly remove: () => void;
  readonly hide: () => void;
}

/** What the reader can do about a reply that has arrived. */
export function settledTemplate(own: OwnReply, held: boolean, strings: Strings, act: SettledActions): TemplateResult | undefined {
  if (!own.mayEdit && !own.mayRemove && !held) return undefined;
  return html`
    <p class="own">
      ${own.mayEdit ? html`<button class="quiet edit" type="button" @click=${act.edit}>${strings.edit}</button>` : nothing}
      ${own.mayRemove ? html`<button class="quiet remove" type="button" @click=${act.remove}>${strings.remove}</button>` : nothing}
      ${held ? html`<button class="quiet hide" type="button" @click=${act.hide}>${strings.hide}</button>` : nothing}
    </p>
  `;
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
export function changingTemplate(text: string, state: State, strings: Strings, act: ChangingActions): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    act.save((event.target as HTMLFormElement).querySelector('textarea')?.value ?? '');
  };
  return html`
    <form class="own change" @submit=${submit}>
      <textarea
        aria-label=${strings.comment}
        dir="auto"
        required
        ?readonly=${state.busy}
        .defaultValue=${text}
        @input=${({ target }: Event) => act.input((target as HTMLTextAreaElement).value)}
      ></textarea>
      ${failureTemplate(strings.notChanged, state, strings)}
      <p>
        <button class="plain" type="submit">${state.busy ? strings.sending : strings.saveChanges}</button>
        <button class="quiet" type="button" @click=${act.cancel}>${strings.cancel}</button>
      </p>
    </form>
  `;
}

/** Asks once more before a reply is deleted. */
export function removingTemplate(
  state: State, strings: Strings, act: { readonly remove: () => void; readonly cancel: () => void },
): TemplateResult {
  return html`
    ${failureTemplate(strings.notRemoved, state, strings)}
    <p class="own">
      <button class="plain confirm" type="button" @click=${act.remove}>${state.busy ? strings.sending : strings.removeForGood}</button>
      <button class="quiet" type="button" @click=${act.cancel}>${strings.cancel}</button>
    </p>
  `;
}

function failureTemplate(words: string, { failure }: State, strings: Strings): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  const { kind, said } = failure;
  return html`
    <div class="notice own error" role="alert">
      <p>${words} ${strings.sourceError[kind]} ${said ? strings.said(said) : nothing}</p>
    </div>
  `;
}
