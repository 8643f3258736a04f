import { warnOnce } from '../shared/warn-once.js';

/**
 * Fetches the definition of a tag when the page comes to hold one: in the document, or in a shadow root that holds
 * another element of this package. Nothing is watched any more once every tag is defined.
 */
export function watchForTags(definitions: Readonly<Record<string, () => Promise<unknown>>>): void {
  const missing = new Set(Object.keys(definitions));
  const observer = new MutationObserver((records) => records.forEach(({ target }) => look(target as ParentNode)));
  const look = (root: ParentNode): void => {
    for (const tag of missing) {
      if (!root.querySelector(tag)) continue;
      missing.delete(tag);
      definitions[tag]!().catch((error) => {
        warnOnce(`<${tag}> could not be fetched.`, error);
      });
    }
    if (missing.size === 0) observer.disconnect();
  };
  const watch = (root: Node): void => {
    if (missing.size === 0) return;
    observer.observe(root, { childList: true, subtree: true });
    look(root as ParentNode);
  };
  watch(document);
  // Elements of this package ask for what is around them when they are connected.
  document.addEventListener('context-request', (event) => watch((event.composedPath()[0] as Node).getRootNode()), { capture: true });
}
