/** The name is global to the page; the style sheets of the elements say what it looks like. */
const name = 'colloquy-passage';

const ranges = new Map<Element, readonly Range[]>();

/**
 * Lights up some elements of a host, and words that have none, and nothing else of it. Where a browser has no highlights of its own
 * (https://drafts.csswg.org/css-highlight-api-1/), an attribute lights up the elements.
 */
export function lightUp(
  host: Element,
  all: Iterable<Element>,
  lit: ReadonlySet<Element>,
  words: readonly Range[] = [],
): void {
  // A simulated DOM may have no `CSS` at all.
  const { highlights } = (globalThis.CSS ?? {}) as { readonly highlights?: Map<string, unknown> };
  if (!highlights || typeof Highlight !== 'function') {
    for (const element of all) element.toggleAttribute('data-lit', lit.has(element));
    return;
  }
  if (lit.size + words.length > 0) ranges.set(host, [...[...lit].map(rangeOf), ...words]);
  else if (!ranges.delete(host)) return;
  if (ranges.size > 0) highlights.set(name, new Highlight(...[...ranges.values()].flat()));
  else highlights.delete(name);
}

function rangeOf(element: Element): Range {
  const range = new Range();
  range.selectNodeContents(element);
  return range;
}
