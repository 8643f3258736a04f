/** Elements that are never visible, whatever their content. */
const unseen = 'script, noscript, style, link, meta, template, [slot], [hidden]';

/**
 * Whether elements of this package stand inside a discussion: in its own tree, or among those that have asked for its
 * data, which may stand in shadow roots.
 */
export function isComposed(discussion: Element, askers: Set<Element>): boolean {
  for (const asker of askers) if (!asker.isConnected || !isAround(discussion, asker)) askers.delete(asker);
  if (askers.size > 0) return true;
  // Not as an array: all of a long thread may stand in the light DOM.
  for (const { localName } of discussion.getElementsByTagName('*')) if (localName.startsWith('colloquy-')) return true;
  return false;
}

/** Whether one element is inside another, be it in a shadow root or a slot. */
function isAround(outer: Element, start: Element): boolean {
  let node: Node | null | undefined = start;
  for (; node; node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host)
    if (node === outer) return true;
  return false;
}

/** Whether a discussion holds words or elements that can be seen until there is something better. */
export function hasPlaceholder(discussion: Element): boolean {
  return [...discussion.childNodes].some((node) =>
    node instanceof Element ? !node.matches(unseen) : node instanceof Text && node.data.trim() !== '',
  );
}

/** Whether a server has rendered an article or comments into a standard composition. Their data are on their way. */
export function holdsData(root: ParentNode): boolean {
  return (
    root.querySelector('colloquy-article') !== null ||
    root.querySelector('colloquy-thread')?.shadowRoot?.querySelector('article') != null
  );
}
