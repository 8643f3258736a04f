/** Whether the parser may still be reading what stands inside an element. */
export function isOpen(element: Element): boolean {
  if (document.readyState !== 'loading') return false;
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null)
    if (node.nextSibling) return false;
  return true;
}
