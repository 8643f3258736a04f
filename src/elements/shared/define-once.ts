import { warnOnce } from './warn-once.js';

/** Two files of one release define it, `colloquy.js` and `count.js`, and a page may name both. */
const inTwoFiles = 'colloquy-count';

/**
 * Registers an element unless its tag is taken. The first copy stays: a page may well load this package twice
 * (two bundles, ESM beside CJS), and a throwing second copy would take the page's other scripts down with it.
 * Does nothing where there is no registry, so that define modules can be imported on a server.
 */
export function defineOnce(
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  const existing = registry?.get(tag);
  if (existing === undefined) registry?.define(tag, element);
  else if (existing !== element && tag !== inTwoFiles)
    warnOnce(`<${tag}> is already defined by another copy of Colloquy, which stays.`);
}
