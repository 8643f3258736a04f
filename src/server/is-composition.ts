/** What may stand in a discussion and shows nothing of it. */
const aside = new Set<unknown>(['noscript', 'style', 'link', 'template', 'script']);

/**
 * Whether the children of a discussion's wrapper make a composition of the page's own, as the element will see it: an
 * element of this package, at any depth. Anything else is a placeholder. What a component will draw is not known here,
 * so that it counts.
 */
export function isComposition(children: unknown): boolean {
  if (Array.isArray(children)) return children.some(isComposition);
  if (typeof children !== 'object' || children === null) return false;
  const { type, props } = children as { readonly type?: unknown; readonly props?: { readonly children?: unknown } };
  if (aside.has(type)) return false;
  // Tags and fragments are seen through.
  const isTransparent = typeof type === 'symbol' || (typeof type === 'string' && !type.startsWith('colloquy-'));
  return !isTransparent || isComposition(props?.children);
}
