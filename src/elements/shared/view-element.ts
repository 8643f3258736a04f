import './explain-policy.js';
import { LitElement, ReactiveElement, unsafeCSS, type CSSResult } from 'lit';
import type { View } from '../../views/template.js';
import { adoptSheets, readoptSheets } from './adopt-sheet.js';
import { afterPaint } from './after-paint.js';
import type * as Hydration from './hydrate-root.js';
import type { LaterStyles } from './late-styles.js';
import type * as Light from './light-words.js';
import { MisuseController } from './misuse/misuse-controller.js';
import { warnOnce } from './warn-once.js';

/** One style sheet out of several, shared by all elements of a class. */
export const sheet = (...texts: readonly string[]): CSSResult => unsafeCSS(texts.join(''));

/** What hydrates server-rendered HTML, once it has been fetched. Pages without any never ask for it. */
let hydration: typeof Hydration | undefined;
/** What keeps words in the light DOM, in the same way. */
let light: typeof Light | undefined;

/** A `LitElement` that hydrates a server-rendered shadow root, without markers in the HTML. */
export abstract class ViewElement extends LitElement {
  /** Whose styles the element needs after its initial render. */
  protected static later: LaterStyles | undefined;

  /** Whether the shadow root still has only the server-rendered HTML. */
  protected isPrinted = false;
  /**
   * Its words, where they stand in the light DOM. Undefined for all others.
   *
   * @internal
   */
  light: Light.LightWords | undefined;
  #isDressed = false;

  constructor() {
    super();
    new MisuseController(this, () => this.isBlank);
  }

  protected abstract override render(): View;

  /** Whether there is nothing to be seen of it. */
  protected get isBlank(): boolean {
    return !this.isPrinted && !this.#hasContent;
  }

  get #hasContent(): boolean {
    return this.renderRoot.querySelector(':not(slot, style, .misuse)') !== null;
  }

  /**
   * Lit would give an element that was moved before it was connected the sheets of another document, and would render
   * before what a root holds already, which is hydrated here.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.isPrinted = this.shadowRoot !== null;
    const { shadowRootOptions, elementStyles } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptSheets(root, elementStyles as CSSResult[]);
    return root;
  }

  /** Called when the element moves to another document, such as that of an iframe. */
  adoptedCallback(): void {
    if (this.shadowRoot) readoptSheets(this.shadowRoot);
  }

  /** Whether the server-rendered HTML stays for now: its data is still loading. */
  protected get isWaiting(): boolean {
    return false;
  }

  /** Whether the words stand in the light DOM. Once they have been rendered, they stay where they are. */
  get #isLight(): boolean {
    return !!this.light || (!this.#isDressed && (this as { words?: string }).words === 'light');
  }

  /** Whether something has still to be fetched before the first render. */
  get #isIncomplete(): boolean {
    return (this.isPrinted && !hydration) || (this.#isLight && !(this.light ??= light?.LightWords.of(this)));
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#isIncomplete ? this.#complete() : super.scheduleUpdate();
  }

  /** Never rejects: what a server printed stays readable, and the next update tries again. */
  async #complete(): Promise<void> {
    try {
      await Promise.all([
        this.isPrinted && import('./hydrate-root.js').then((module) => (hydration = module)),
        this.#isLight && import('./light-words.js').then((module) => (light = module).whenRead(this)),
      ]);
    } catch (error) {
      warnOnce('Colloquy could not fetch what it needs.', error);
    }
    await super.scheduleUpdate();
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    // Without `LitElement`, which would render.
    if (this.#isIncomplete || (this.isPrinted && this.isWaiting))
      return ReactiveElement.prototype['update'].call(this, changed);
    const root = this.renderRoot as ShadowRoot;
    const { later } = this.constructor as typeof ViewElement;
    if (this.isPrinted) hydration!.hydrateShadowRoot(root, this.render(), this.renderOptions, later);
    super.update(changed);
    this.isPrinted = false;
    if (this.#isDressed || !this.#hasContent) return;
    this.#isDressed = true;
    void afterPaint()
      .then(() => import('./late-styles.js'))
      .then(
        ({ dress }) => dress(root, later),
        () => (this.#isDressed = false),
      );
  }
}
