/** What may stand in a discussion and shows nothing of it. */
const aside = new Set<unknown>(['noscript', 'style', 'link', 'template', 'script']);

/**
 * Whether the children of a discussion's wrapper make a composition of the page's own, as the element will see it: text
 * and what shows nothing make none. What a component will draw is not known here, so that it counts.
 */
export function isComposition(children: unknown): boolean {
  if (Array.isArray(children)) return children.some(isComposition);
  if (typeof children !== 'object' || children === null) return false;
  return !aside.has((children as { readonly type?: unknown }).type);
}
