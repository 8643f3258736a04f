import { ReactiveElement, unsafeCSS, type CSSResult } from '@lit/reactive-element';
import { flat, type View } from '../../views/view.js';
import { adoptSheets, readoptSheets } from './adopt-sheet.js';
import { mayBeMistaken } from '../misuse/may-be-mistaken.js';
import { afterFrame } from './after-frame.js';
import { create } from './create.js';
import type * as Updates from './view-updates.js';
import { warnOnce } from './warn-once.js';

/** One style sheet out of several, shared by all elements of a class. */
export const sheet = (...texts: readonly string[]): CSSResult => unsafeCSS(texts.join(''));

/** What is needed beyond the first sight of an element, once it has been fetched. */
let updates: typeof Updates | undefined;

/** Fetches it. Never rejects: what is drawn stays readable, and the next change asks again. */
async function fetchUpdates(): Promise<void> {
  try {
    updates ??= await import('./view-updates.js');
  } catch (error) {
    warnOnce('Colloquy could not fetch what it needs.', error);
  }
}

/**
 * An element that shows a view. It is drawn at once; what changes it, and what adopts a shadow root that a server has
 * printed, is fetched when the first frame is on the screen, or when there is something to change.
 *
 * Lit's reactive properties and update cycle without its templates: those need markers in the HTML to take it over,
 * hold a part in memory for each binding, and cannot be printed where there is no DOM.
 */
export abstract class ViewElement extends ReactiveElement {
  /** Whose styles the element needs after its first sight. */
  protected static later: Updates.LaterStyles | undefined;

  /** Whether the shadow root still holds what a server has printed, and nothing else. */
  protected isPrinted = false;

  /** What stands there because the element is written wrongly, until there is something better. */
  #notice: Element | undefined;
  #isInspected = false;
  #inspection: ReturnType<typeof setTimeout> | undefined;

  /** Whether there is nothing to be seen of it. */
  protected get isBlank(): boolean {
    return this.#isEmpty || this.#notice !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What has nothing to show after a second, or attributes that nobody reads, is looked into.
    this.#inspection = setTimeout(() => void this.#inspect(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The timer would keep an element that has gone.
    clearTimeout(this.#inspection);
  }

  async #inspect(): Promise<void> {
    const { observedAttributes } = this.constructor as typeof ReactiveElement;
    if (this.#isInspected || !this.isConnected || !(this.isBlank || mayBeMistaken(observedAttributes, this.attributes))) return;
    this.#isInspected = true;
    try {
      this.#notice = await (await import('../misuse/inspect.js')).inspect(this, () => this.isBlank);
    } catch {
      // Without it the console says less.
    }
  }

  /** What is to be seen now; undefined to leave what a server has printed as it is, until more is known. */
  protected abstract render(): View;

  /** Lit would give an element that was moved before it was connected the sheets of another document. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.isPrinted = this.shadowRoot !== null;
    const { shadowRootOptions, elementStyles } = this.constructor as typeof ReactiveElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptSheets(root, elementStyles as CSSResult[]);
    return root;
  }

  /** Called when the element moves to another document, such as that of an iframe. */
  adoptedCallback(): void {
    if (this.shadowRoot) readoptSheets(this.shadowRoot);
  }

  /** Whether what a server has printed is to stay as it is for now: the data that it shows is still on its way. */
  protected get isWaiting(): boolean {
    return false;
  }

  /** Whether there is nothing yet that could be changed, or missed. What was printed is adopted, were it a slot alone. */
  get #isEmpty(): boolean {
    return !this.isPrinted && !this.renderRoot.querySelector(':not(slot, style)');
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    if (updates || this.#isEmpty) return super.scheduleUpdate();
    return fetchUpdates().then(() => super.scheduleUpdate());
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    this.#notice?.remove();
    this.#notice = undefined;
    if (this.isPrinted && this.isWaiting) return;
    const root = this.renderRoot as ShadowRoot;
    const dress = (): void => updates?.dress(root, (this.constructor as typeof ViewElement).later);
    if (updates) {
      dress();
      updates.show(root, this.render(), this.isPrinted);
    } else if (this.#isEmpty) {
      root.replaceChildren(...flat([this.render()]).map((view) => create(view)));
      void afterFrame().then(fetchUpdates).then(dress);
    } else return;
    this.isPrinted = false;
  }
}
