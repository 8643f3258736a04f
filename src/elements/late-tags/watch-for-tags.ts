import { defineOnce } from '../shared/define-once.js';
import { warnOnce } from '../shared/warn-once.js';

/** Fetches the definition of a tag, once. Resolves when it is there, or could not be fetched. */
export type FetchTag = (tag: string) => Promise<void>;

/**
 * Fetches the definition of a tag when the page comes to hold one: in the document, or in a shadow root that holds
 * another element of this package. Nothing is watched any more once every tag is asked for. What could not be fetched
 * is fetched again when the browser is back online.
 */
export function watchForTags(classes: Readonly<Record<string, () => Promise<CustomElementConstructor>>>): FetchTag {
  const fetching = new Map<string, Promise<void>>();
  const missing = new Set(Object.keys(classes));
  const observer = new MutationObserver((records) => records.forEach(({ target }) => look(target as ParentNode)));
  const load = (tag: string): Promise<void> =>
    classes[tag]!().then(
      (element) => defineOnce(tag, element),
      (error) => {
        warnOnce(`<${tag}> could not be fetched.`, error);
        addEventListener('online', () => void load(tag), { once: true });
      },
    );
  const fetchTag: FetchTag = (tag) => {
    if (!fetching.has(tag)) fetching.set(tag, load(tag));
    missing.delete(tag);
    if (missing.size === 0) observer.disconnect();
    return fetching.get(tag)!;
  };
  const look = (root: ParentNode): void => {
    for (const tag of missing) if (root.querySelector(tag)) void fetchTag(tag);
  };
  const watch = (root: Node): void => {
    if (missing.size === 0) return;
    observer.observe(root, { childList: true, subtree: true });
    look(root as ParentNode);
  };
  watch(document);
  // Elements of this package ask for what is around them when they are connected.
  document.addEventListener('context-request', (event) => watch((event.composedPath()[0] as Node).getRootNode()), {
    capture: true,
  });
  return fetchTag;
}
