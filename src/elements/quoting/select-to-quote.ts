import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { render } from 'lit-html';
import { later } from '../../locales/english-later.js';
import type { Strings, Words } from '../../locales/strings.js';
import { quotingStyles } from '../../views/styles/quoting-styles.js';
import { quoteToolbar } from '../../views/quote-toolbar.js';
import { adoptSheet } from '../shared/adopt-sheet.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { focusedIn } from '../shared/focused-in.js';
import { sheet } from '../shared/view-element.js';
import { lightWords, wordsOf } from '../shared/words-of.js';
import { composedRange } from './composed-range.js';
import { passageUrl } from './passage-url.js';
import { placeToolbar } from './place-toolbar.js';
import { quotationOf, type QuotableText, type Quotation } from './quotation.js';
import { selectedWords } from './selected-words.js';

/** An element that shows texts which can be quoted. */
export interface QuotablePlace {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  strings(): Words;
  conversation(): ElementConversation | undefined;
  /** The text that a body shows; undefined where it is not to be quoted. */
  textOf(body: Element): QuotableText | undefined;
  /** Puts words into the reply; undefined where none can be written. */
  quote(text: QuotableText): ((quotation: Quotation) => void) | undefined;
}

interface Selected {
  readonly around: Element;
  readonly quotation: Quotation;
  readonly start: number;
  readonly end: number;
  readonly quote: ((quotation: Quotation) => void) | undefined;
}

const styles = sheet(quotingStyles);

/** For so long nothing changes any more, in milliseconds: then a reader has selected, and is not still selecting. */
const pause = 180;

/** Said once on a page: who has heard it knows it. */
let isAnnounced = false;

/**
 * Offers to quote words that are selected: two buttons beside them, which follow the text in the order of the Tab key.
 * The element fetches this when something is selected for the first time.
 */
export class SelectToQuote implements ReactiveController {
  readonly #place: QuotablePlace;
  #toolbar: HTMLElement | undefined;
  /** Where Lit keeps its part of the toolbar. */
  #rendered = document.createDocumentFragment();
  #selected: Selected | undefined;
  #message = '';
  #isSpoken = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPressed = false;

  constructor(place: QuotablePlace) {
    this.#place = place;
    adoptSheet(place.host.renderRoot as ShadowRoot, styles);
    lightWords.get(place.host)?.adopt(quotingStyles);
    place.host.addController(this);
    this.#wait();
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.#wait);
    document.addEventListener('pointerdown', this.#onPointer);
    document.addEventListener('pointerup', this.#onPointer);
    document.addEventListener('pointercancel', this.#onPointer);
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('selectionchange', this.#wait);
    document.removeEventListener('pointerdown', this.#onPointer);
    document.removeEventListener('pointerup', this.#onPointer);
    document.removeEventListener('pointercancel', this.#onPointer);
    document.removeEventListener('keydown', this.#onKey);
    clearTimeout(this.#timer);
    this.#hide();
  }

  /** What is rendered again loses the buttons, and gets them back as long as the words are selected. */
  hostUpdated(): void {
    if (this.#toolbar && !this.#toolbar.isConnected) this.#wait();
  }

  get #root(): HTMLElement | ShadowRoot {
    return wordsOf(this.#place.host);
  }

  get #strings(): Strings {
    return { ...later, ...this.#place.strings() };
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), pause);
  };

  readonly #onPointer = ({ type, pointerType }: PointerEvent): void => {
    this.#isPressed = type === 'pointerdown' && pointerType === 'mouse';
    if (type === 'pointerup') this.#wait();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#toolbar) return;
    const had = this.#toolbar.contains(focusedIn(this.#root));
    const around = this.#toolbar.closest<HTMLElement>('.u-comment');
    this.#remove();
    // The words stay selected, and known: they are not offered again until others are.
    if (had) around?.focus({ preventScroll: true });
  };

  #look(): void {
    if (this.#isPressed) return;
    const range = composedRange(this.#root);
    const selected = range && this.#read(range);
    if (!range || !selected) {
      // Browsers may drop the selection before the buttons have the focus.
      if (!this.#toolbar?.contains(focusedIn(this.#root))) this.#hide();
      return;
    }
    if (isSame(selected, this.#selected) && (!this.#toolbar || this.#toolbar.isConnected)) return;
    this.#selected = selected;
    this.#message = '';
    this.#show(selected, range);
  }

  #read(range: AbstractRange): Selected | undefined {
    const words = selectedWords(range, this.#root);
    const text = words && this.#place.textOf(words.body);
    const quotation = text && quotationOf(text, words.start, words.end, words.text);
    const around = words?.body.closest('.u-comment') ?? words?.body.parentElement;
    return quotation && around
      ? { around, quotation, start: words.start, end: words.end, quote: this.#place.quote(text) }
      : undefined;
  }

  #show(selected: Selected, range: AbstractRange): void {
    this.#render(selected);
    const toolbar = this.#toolbar!;
    const body = selected.around.querySelector('.e-content');
    if (toolbar.previousElementSibling !== body) body?.after(toolbar);
    placeToolbar(toolbar, range, selected.around);
    if (isAnnounced) return;
    isAnnounced = true;
    // Only a change is announced, of what is there already.
    setTimeout(() => this.#say(this.#strings.canQuote, true), 100);
  }

  /** Renders the toolbar, which stands elsewhere than what renders it: it follows the selection. */
  #render({ quotation, quote }: Selected): void {
    const toolbar = quoteToolbar({
      strings: this.#strings,
      onquote:
        quote &&
        (() => {
          this.#hide();
          quote(quotation);
        }),
      oncopy: () => void this.#copy(quotation),
      message: this.#message,
      isSpoken: this.#isSpoken,
    });
    render(lightWords.get(this.#place.host)?.inLight(toolbar) ?? toolbar, this.#rendered);
    this.#toolbar ??= this.#rendered.firstElementChild as HTMLElement;
  }

  async #copy(quotation: Quotation): Promise<void> {
    const url = passageUrl(quotation.passage, this.#place.conversation());
    try {
      await navigator.clipboard.writeText(url);
      this.#say(this.#strings.linkCopied, false);
    } catch {
      this.#say(this.#strings.linkNotCopied(url), false); // the reader can still take it from here
    }
  }

  #say(words: string, isSpoken: boolean): void {
    this.#message = words;
    this.#isSpoken = isSpoken;
    if (this.#toolbar && this.#selected) this.#render(this.#selected);
  }

  #remove(): void {
    this.#toolbar?.remove();
    this.#toolbar = undefined;
    this.#rendered = document.createDocumentFragment();
  }

  #hide(): void {
    this.#remove();
    this.#selected = undefined;
  }
}

function isSame(one: Selected, other: Selected | undefined): boolean {
  return (
    one.quotation.passage.source === other?.quotation.passage.source &&
    one.start === other.start &&
    one.end === other.end
  );
}
