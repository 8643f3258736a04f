import type { RenderOptions } from 'lit';
import { hydrate } from './hydrate.js';
import { differences, warnOfDifferences } from './hydration-cursor.js';
import { dress, type LaterStyles } from './late-styles.js';

/** Hydrates a shadow root that a server printed, and gives it the styles of its element. */
export function hydrateShadowRoot(
  root: ShadowRoot,
  view: unknown,
  options: RenderOptions,
  own: LaterStyles | undefined,
): void {
  dress(root, own);
  // The same rules stand in sheets that all elements share; the printed ones also hid controls that did nothing yet.
  for (const style of root.querySelectorAll('style, link')) style.remove();
  differences.count = 0;
  hydrate(view, root, options);
  warnOfDifferences(root.host.localName, differences.count);
}
