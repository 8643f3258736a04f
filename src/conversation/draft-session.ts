import type { Passage } from '../model/quote-link.js';
import type { Draft, DraftPlace, Drafts } from './drafts.js';

const isSameThread = (a: DraftPlace, b: DraftPlace): boolean => a.source === b.source && a.thread === b.thread;

/** A draft that is on its way to its source, and where it was written. */
export interface SentDraft {
  readonly id: string;
  readonly place: DraftPlace | undefined;
}

/**
 * The one draft that a form is writing, and where it belongs. What is typed follows the form from place to place;
 * what was found stored is taken over under an id of this session's own, so that two open pages never write over
 * each other.
 */
export class DraftSession {
  /** False when the last change could not be stored: then leaving the page would lose it. */
  stored = true;
  /** A draft that was stored for the same place, beside the one being written. */
  other: Draft | undefined;
  /** What was quoted into the draft, and where from. What is no longer in its words is sorted out when it is sent. */
  quoted: readonly Passage[] = [];

  readonly #drafts: Drafts;
  readonly #createId: () => string;
  #id: string;
  #place: DraftPlace | undefined;

  constructor(drafts: Drafts, createId: () => string) {
    this.#drafts = drafts;
    this.#createId = createId;
    this.#id = createId();
  }

  /**
   * Goes to a place with the text that is in the form. Within a thread the text comes along; in another thread
   * it stays behind, stored, since it was meant for another comment. Returns the text to show instead, or
   * undefined when the form keeps what it shows.
   */
  enter(place: DraftPlace, text: string): string | undefined {
    const from = this.#place;
    if (from && isSameThread(from, place) && from.parent === place.parent) return undefined;
    this.#place = place;
    const staysBehind = from !== undefined && !isSameThread(from, place) && this.stored;
    if (text !== '' && !staysBehind) {
      if (from) this.#drafts.move(this.#id, from, place);
      this.write(text);
      this.#lookForOther();
      return undefined;
    }
    this.#begin();
    const [found] = this.#drafts.list(place);
    if (found) this.#takeOver(found, place);
    this.#lookForOther();
    return found ? found.text : staysBehind ? '' : undefined;
  }

  /** The form has gone, with its field: what it held stays stored, and is found again where the form comes back. */
  leave(): void {
    this.#place = undefined;
    this.#begin();
  }

  /** Keeps what has been typed, at once. Empty text removes the draft. */
  write(text: string): void {
    if (this.#place) this.stored = this.#drafts.save(this.#place, this.#id, text, this.quoted) || text === '';
  }

  /** Stores the current text, and returns the text of the other draft. */
  swap(text: string): string {
    const next = this.other;
    if (!next || !this.#place) return text;
    this.write(text);
    this.#begin();
    this.#takeOver(next, this.#place);
    this.#lookForOther();
    return next.text;
  }

  /** Keeps the present text as another draft, and goes on with an empty one. */
  putAside(text: string): void {
    this.write(text);
    this.#begin();
    this.#lookForOther();
  }

  /** The draft that is being written, to be handed to {@link sent} when its source has it. */
  get current(): SentDraft {
    return { id: this.#id, place: this.#place };
  }

  /** After a confirmed send: the draft goes, and so does every copy of the same text, but no other draft. */
  sent({ id, place }: SentDraft, text: string): void {
    if (!place) return;
    this.#drafts.remove(place, id);
    this.#drafts.removeEqual(place, text);
    if (id === this.#id) {
      this.#begin();
      this.stored = true;
    }
    this.#lookForOther();
  }

  /** Another draft, in which nothing is quoted yet. */
  #begin(): void {
    this.#id = this.#createId();
    this.quoted = [];
  }

  #lookForOther(): void {
    this.other = this.#place && this.#drafts.list(this.#place).find((draft) => draft.id !== this.#id);
  }

  #takeOver(draft: Draft, place: DraftPlace): void {
    this.quoted = draft.quoted ?? [];
    // Removed only once it is stored again: between the two it must not be nowhere.
    if (this.#drafts.save(place, this.#id, draft.text, draft.quoted)) this.#drafts.remove(place, draft.id);
    else this.#id = draft.id;
  }
}
