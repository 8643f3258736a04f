import type { ColloquyThread } from '../thread/thread.js';

/** The thread of the same discussion, or of the page. */
export function nearestThread(element: Element): ColloquyThread | null {
  const discussion = element.closest('colloquy-discussion');
  const root = element.getRootNode() as Document | ShadowRoot;
  for (const around of [discussion, discussion?.shadowRoot, root, document]) {
    const found =
      around?.querySelector('colloquy-thread') ??
      around?.querySelector('colloquy-discussion')?.shadowRoot?.querySelector('colloquy-thread');
    if (found) return found;
  }
  return null;
}
