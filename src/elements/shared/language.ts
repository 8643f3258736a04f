/** The nearest element that a selector matches: the one given, or one above it, through shadow roots. */
export function nearest(start: Element, selector: string): Element | undefined {
  for (let element: Element | undefined = start; element;) {
    const found: Element | null = element.closest(selector);
    if (found) return found;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** The language tag that applies to a node: its own `lang` or the nearest one. Some servers write `fr_FR` for `fr-FR`. */
export const nearestLanguage = (start: Element): string =>
  (nearest(start, '[lang]')?.getAttribute('lang') ?? '').replaceAll('_', '-');

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when a `lang` attribute changes anywhere around the element. Returns an unsubscribe function. */
export function watchLanguage(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(() => listeners.forEach((listener) => listener()));
  listeners.add(changed);
  // The document and every shadow root above: wherever a `lang` that applies here can stand.
  for (let node: Node | undefined = element; node;) {
    const root: Node = node.getRootNode();
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
