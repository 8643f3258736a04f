import type { Draft, DraftPlace, Drafts } from './drafts.js';

const isSame = (a: DraftPlace, b: DraftPlace): boolean =>
  a.source === b.source && a.thread === b.thread && a.parent === b.parent;

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
   * Goes to a place with the text that stands in the form. Answers with the text to show instead when the form
   * was empty and a draft waited there; otherwise undefined.
   */
  enter(place: DraftPlace, text: string): string | undefined {
    const from = this.#place;
    if (from && isSame(from, place)) return undefined;
    this.#place = place;
    if (text !== '') {
      if (from) this.#drafts.move(this.#id, from, place);
      this.write(text);
      this.other = this.#drafts.list(place).find((draft) => draft.id !== this.#id);
      return undefined;
    }
    this.#id = this.#createId();
    const [found, other] = this.#drafts.list(place);
    this.other = other;
    if (!found) return undefined;
    this.#takeOver(found, place);
    return found.text;
  }

  /** Keeps what has been typed, at once. Empty text removes the draft. */
  write(text: string): void {
    if (this.#place) this.stored = this.#drafts.save(this.#place, this.#id, text) || text === '';
  }

  /** Puts the present text aside and answers with the other draft's. */
  swap(text: string): string {
    const next = this.other;
    if (!next || !this.#place) return text;
    this.write(text);
    const aside = this.#id;
    this.#id = this.#createId();
    this.#takeOver(next, this.#place);
    this.other = this.#drafts.list(this.#place).find((draft) => draft.id === aside);
    return next.text;
  }

  /** After a confirmed send: this draft goes, and so does every copy of the same text. */
  sent(text: string): void {
    if (!this.#place) return;
    this.#drafts.remove(this.#place, this.#id);
    this.#drafts.removeEqual(this.#place, text);
    this.#id = this.#createId();
    this.stored = true;
  }

  #takeOver(draft: Draft, place: DraftPlace): void {
    // Removed only once it is stored again: between the two it must not be nowhere.
    if (this.#drafts.save(place, this.#id, draft.text)) this.#drafts.remove(place, draft.id);
    else this.#id = draft.id;
  }
}
