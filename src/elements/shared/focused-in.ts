/** What has the focus in a shadow root, or inside of an element. A simulated DOM (happy-dom) throws where the focus is in another root. */
export function focusedIn(root: HTMLElement | ShadowRoot): Element | null {
  try {
    if (root instanceof ShadowRoot) return root.activeElement;
    const { activeElement } = root.getRootNode() as ShadowRoot;
    return activeElement !== root && root.contains(activeElement) ? activeElement : null;
  } catch {
    return null;
  }
}
