import { unsafeCSS, type CSSResult, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { render } from 'lit-html';
import { inLight } from '../../views/light.js';
import { inLightScope, lightStyles } from '../../views/styles/light-styles.js';
import type { TemplateResult } from '../../views/template.js';
import { adoptSheet } from './adopt-sheet.js';
import { afterPaint } from './after-paint.js';
import { hydrate } from './hydrate.js';
import { differences, warnOfDifferences } from './hydration-cursor.js';
import { isOpen } from './is-open.js';
import { slotted } from './slotted.js';
import { lightWords, type LightDom } from './words-of.js';

/** An element that can have its words in the light DOM. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Whether what a server printed is not taken over yet. */
  readonly isPrinted: boolean;
  /** Called after each update, to render them. */
  renderWords(light: LightWords): void;
}

/** Moves a node without taking it out of the document, where a browser can. */
interface Moves {
  moveBefore(node: Node, before: Node | null): void;
}

/** Frameworks take a child out of the element that they put it into, or put others before it, wherever it is by now. */
function standInFor(host: HTMLElement, moved: Node): void {
  const { removeChild, insertBefore } = Node.prototype;
  host.removeChild = <T extends Node>(child: T): T =>
    removeChild.call(child === (moved as Node) ? (moved.parentNode ?? host) : host, child) as T;
  host.insertBefore = <T extends Node>(node: T, before: Node | null): T =>
    insertBefore.call(host, node, before === moved ? null : before) as T;
}

/** Marks what a server has printed, until its element takes it over. */
const printedMark = 'data-colloquy-printed';

const sheets = new Map<string, CSSResult>();

/** One sheet for each text, which all elements and documents share. */
function sheetOf(styles: string): CSSResult {
  let sheet = sheets.get(styles);
  if (!sheet) sheets.set(styles, (sheet = unsafeCSS(styles)));
  return sheet;
}

/**
 * The words of an element that has them in the light DOM: among its own children, where every tool finds them, each part
 * in a `div` that a slot of the shadow root hands on. Elements fetch this when their `words` are `light`.
 */
export class LightWords implements LightDom, ReactiveController {
  /** What the ids of comments begin with. */
  idPrefix: string | undefined;
  readonly inLight = inLight;
  readonly #host: Host;
  readonly #styles = [lightStyles];
  readonly #rendered = new WeakSet<Element>();
  #away: HTMLElement | undefined;

  /** The words of a host. Undefined while the parser may still be reading them. */
  static of(host: object): LightWords | undefined {
    const element = host as Host;
    if (isOpen(element)) return undefined;
    const words = new LightWords(element);
    lightWords.set(element, words);
    element.addController(words);
    return words;
  }

  private constructor(host: Host) {
    this.#host = host;
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    // In a fragment nothing is seen; where there is no such thing, a simulated DOM lays nothing out.
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    for (const styles of this.#styles) adoptSheet(root, sheetOf(styles));
    // The same rules.
    for (const printed of root.querySelectorAll('[data-colloquy-styles]')) printed.remove();
  }

  hostUpdated(): void {
    // An update that waits, such as for words in another language, leaves what was printed as it is.
    if (!this.#host.isPrinted) this.#host.renderWords(this);
  }

  /** Gives the words more styles, written as for a shadow root. */
  adopt(styles: string): void {
    const scoped = inLightScope(styles);
    if (this.#styles.includes(scoped)) return;
    this.#styles.push(scoped);
    if (this.#host.isConnected) this.hostConnected();
  }

  /** Renders words for one slot. What a server has printed for it is hydrated. */
  render(slot: string, view: TemplateResult, language = ''): void {
    const place = this.place(slot);
    if (language) place.lang = language;
    else place.removeAttribute('lang');
    const content = inLight(view);
    if (!this.#rendered.has(place) && place.hasChildNodes()) {
      differences.count = 0;
      hydrate(content, place);
      warnOfDifferences(this.#host.localName, differences.count);
    }
    this.#rendered.add(place);
    render(content, place);
  }

  /** The element that a slot hands on; it is made where there is none. */
  place(slot: string): HTMLElement {
    let place = slotted(this.#host, slot);
    if (!place) {
      place = document.createElement('div');
      place.slot = slot;
      place.className = 'colloquy-words';
      this.#host.append(place);
    }
    place.removeAttribute(printedMark);
    return place;
  }

  /** The list of comments. It is filled by others. */
  get list(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(':scope > .colloquy-words > .colloquy-list');
  }

  /** The form: under a comment, unless a framework has taken it away since, or at the end. */
  get form(): HTMLElement | undefined {
    return this.#away?.parentNode ? this.#away : slotted(this.#host, 'reply');
  }

  /** Puts the form under a comment, or back to the end: no slot leads to where the comments are. */
  placeForm(form: HTMLElement, above: HTMLElement | undefined): void {
    const parent = (above?.parentElement ?? this.#host) as HTMLElement & Partial<Moves>;
    if (above ? above.nextElementSibling === form : form.parentElement === parent) return;
    const before = above?.nextSibling ?? null;
    // What is moved keeps the focus; what is taken out and put in does not.
    if (form.isConnected && parent.isConnected && parent.moveBefore) parent.moveBefore(form, before);
    else parent.insertBefore(form, before);
    this.#away = above && form;
    if (above) standInFor(this.#host, form);
    else for (const name of ['removeChild', 'insertBefore']) Reflect.deleteProperty(this.#host, name);
  }

  /** Takes out the words for a slot that is gone. What a server has printed stays until there is something better. */
  remove(slot: string): void {
    const place = slotted(this.#host, slot);
    if (place && this.#rendered.has(place)) place.remove();
  }
}

/** Waits until the parser has read what is inside an element. */
export async function whenRead(element: Element): Promise<void> {
  while (isOpen(element)) await afterPaint();
}
