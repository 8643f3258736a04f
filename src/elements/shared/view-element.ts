import { ReactiveElement, unsafeCSS, type CSSResult } from '@lit/reactive-element';
import type { View } from '../../views/view.js';
import { differences, patch } from './patch.js';
import { warnOnce } from './warn-once.js';

/** Where somebody works on a page; readers have no use for what is said to them. */
const isDevelopment = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname);

/** Tells whoever works on the page that what was printed was not what is shown, and that it is by now. */
export function sayDifferences(tag: string, count: number): void {
  if (count > 0 && isDevelopment()) warnOnce(`<${tag}> was printed with ${count} differences to what it shows; they are mended.`);
}

/** One style sheet out of several, shared by all elements of a class. */
export const sheet = (...texts: readonly string[]): CSSResult => unsafeCSS(texts.join(''));

/**
 * An element that shows a view. What a server has printed into its shadow root is adopted: the first update changes
 * what differs and leaves the rest as it was printed.
 *
 * Lit's reactive properties and update cycle without its templates: those need markers in the HTML to take it over,
 * hold a part in memory for each binding, and cannot be printed where there is no DOM.
 */
export abstract class ViewElement extends ReactiveElement {
  /** Whether the shadow root still holds what a server has printed, and nothing else. */
  protected isPrinted = false;

  /** What is to be seen now; undefined to leave what a server has printed as it is, until more is known. */
  protected abstract render(): View;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.isPrinted = this.shadowRoot !== null;
    return super.createRenderRoot();
  }

  /** Whether what a server has printed is to stay as it is for now: the data that it shows is still on its way. */
  protected get isWaiting(): boolean {
    return false;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    if (this.isPrinted && this.isWaiting) return;
    // By now the same rules stand in a sheet that all elements share; until now controls that did nothing were hidden.
    if (this.isPrinted) for (const style of this.renderRoot.querySelectorAll('style, link')) style.remove();
    differences.count = 0;
    patch(this.renderRoot, [this.render()]);
    if (this.isPrinted) sayDifferences(this.localName, differences.count);
    this.isPrinted = false;
  }
}
