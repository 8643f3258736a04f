import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { suggestionStyles } from '../../views/styles/suggestion-styles.js';
import { suggestions, type Suggestion } from '../../views/suggestions.js';
import type { View } from '../../views/template.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import { sheet } from '../shared/view-element.js';
import { replaceText } from './replace-text.js';

/** What may complete the words before a caret. */
export interface Completed {
  /** The name of the list. */
  readonly label: string;
  /** Where what has been typed of it begins. */
  readonly start: number;
  readonly options: readonly Suggestion[];
}

/** What completion needs of the form that it is in. */
export interface CompletionPlace {
  readonly host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  field(): HTMLTextAreaElement | null;
  /** What may complete this text, which ends at the caret. */
  complete(before: string): Completed | undefined;
}

const styles = sheet(suggestionStyles);
const listId = 'suggestions';
const optionId = (at: number): string => `suggestion-${at}`;

/** The events after which the caret may be elsewhere. */
const moves = ['input', 'pointerup', 'keyup', 'focusout'];

/**
 * A list of what may complete the word at the caret: https://www.w3.org/WAI/ARIA/apg/patterns/listbox/, led from the text,
 * which keeps the focus and names the option that is chosen. It is heard by that alone, and announced by nothing else.
 */
export class Completion implements ReactiveController {
  readonly #place: CompletionPlace;
  #completed: Completed | undefined;
  #active = 0;
  /** Where the reader has closed the list: it stays closed for the same word. */
  #dismissed: number | undefined;

  constructor(place: CompletionPlace) {
    this.#place = place;
    adoptSheet(place.host.renderRoot as ShadowRoot, styles);
    place.host.addController(this);
  }

  hostConnected(): void {
    for (const type of moves) this.#place.host.renderRoot.addEventListener(type, this.#onMove);
  }

  hostDisconnected(): void {
    for (const type of moves) this.#place.host.renderRoot.removeEventListener(type, this.#onMove);
    this.#completed = undefined;
  }

  hostUpdated(): void {
    const field = this.#place.field();
    if (!field) return;
    const isOpen = this.#completed !== undefined;
    const set = (name: string, value: string): void =>
      isOpen ? field.setAttribute(name, value) : field.removeAttribute(name);
    set('aria-autocomplete', 'list');
    set('aria-controls', listId);
    set('aria-activedescendant', optionId(this.#active));
    if (isOpen)
      (this.#place.host.renderRoot as ShadowRoot)
        .getElementById(optionId(this.#active))
        ?.scrollIntoView({ block: 'nearest' });
  }

  get view(): View {
    if (!this.#completed) return undefined;
    const { label, options } = this.#completed;
    return suggestions({
      id: listId,
      label,
      options,
      optionId,
      active: this.#active,
      onchoose: (at) => this.#choose(at),
    });
  }

  /** Takes a key that leads through the list, takes the option or closes it. Returns whether it was one of these. */
  hear(event: KeyboardEvent): boolean {
    const { key, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!this.#completed || isComposing || ctrlKey || metaKey || altKey || shiftKey) return false;
    const count = this.#completed.options.length;
    if (key === 'ArrowDown') this.#active = (this.#active + 1) % count;
    else if (key === 'ArrowUp') this.#active = (this.#active + count - 1) % count;
    else if (key === 'Enter' || key === 'Tab') this.#choose(this.#active);
    else if (key === 'Escape') this.#dismiss();
    else return false;
    event.preventDefault();
    // A dialog around the form stays open.
    event.stopPropagation();
    this.#place.host.requestUpdate();
    return true;
  }

  #dismiss(): void {
    this.#dismissed = this.#completed?.start;
    this.#completed = undefined;
  }

  readonly #onMove = (event: Event): void => {
    if (event.target !== this.#place.field()) return;
    // A key that leads through the list moves no caret.
    if (event.type === 'keyup' && !/^(?:Arrow(?:Left|Right)|Home|End)$/.test((event as KeyboardEvent).key)) return;
    const isGone = event.type === 'focusout' || (event as InputEvent).isComposing;
    if (isGone) this.#show(undefined);
    else this.look();
  };

  /** Looks whether there is something to complete at the caret. */
  look(): void {
    const field = this.#place.field();
    if (!field) return;
    const caret = field.selectionStart;
    const isCaret = caret === field.selectionEnd;
    const isHere = (field.getRootNode() as ShadowRoot | Document).activeElement === field && !field.readOnly;
    const completed = !isHere || !isCaret ? undefined : this.#place.complete(field.value.slice(0, caret));
    if (completed?.start !== this.#dismissed) this.#dismissed = undefined;
    this.#show(
      completed && completed.start !== this.#dismissed && completed.options.length > 0 ? completed : undefined,
    );
  }

  #show(completed: Completed | undefined): void {
    if (!completed && !this.#completed) return;
    this.#completed = completed;
    this.#active = 0;
    this.#place.host.requestUpdate();
  }

  #choose(at: number): void {
    const field = this.#place.field();
    const completed = this.#completed;
    const option = completed?.options[at];
    if (!field || !completed || !option || field.readOnly) return;
    const end = field.selectionStart;
    this.#completed = undefined;
    replaceText(field, { start: completed.start, end, words: `${option.words} ` });
    this.#place.host.requestUpdate();
  }
}
