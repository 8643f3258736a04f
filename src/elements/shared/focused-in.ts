/** What has the focus in a shadow root. A simulated DOM (happy-dom) throws where the focus is in another one. */
export function focusedIn(root: ShadowRoot): Element | null {
  try {
    return root.activeElement;
  } catch {
    return null;
  }
}
