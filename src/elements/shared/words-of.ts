import type { TemplateResult } from '../../views/template.js';

/** What an element can do with its words in the light DOM. */
export interface LightDom {
  /** What the ids of comments begin with. */
  readonly idPrefix: string | undefined;
  /** The list of comments, as long as there is a slot for it. */
  readonly list: HTMLElement | null;
  /** The form that replies are written in. */
  readonly form: HTMLElement | undefined;
  readonly inLight: (view: TemplateResult) => TemplateResult;
  /** Gives the words more styles, written as for a shadow root. */
  adopt(styles: string): void;
  /** Puts the form under a comment, or back to the end. */
  placeForm(form: HTMLElement, above: HTMLElement | undefined): void;
}

/** The words of the elements that have them in the light DOM. */
export const lightWords = new WeakMap<Element, LightDom>();

interface Host extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Where the words of an element are looked for: in its shadow root, or among what stands inside of it. */
export const wordsOf = (host: Host): HTMLElement | ShadowRoot =>
  lightWords.has(host) ? host : (host.renderRoot as ShadowRoot);

/** The element of a comment, in the thread that shows it. */
export function findComment(host: Host, key: string): HTMLElement | null {
  const light = lightWords.get(host);
  const root = (light ? host.getRootNode() : host.renderRoot) as ShadowRoot;
  const found = root.getElementById?.(`${light?.idPrefix ?? 'comment-'}${key}`);
  return found && wordsOf(host).contains(found) ? found : null;
}
