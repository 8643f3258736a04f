import type { ReactiveElement } from '@lit/reactive-element';
import type { CommentSource } from '../../../model/source.js';
import { mayBeMistaken } from './may-be-mistaken.js';

const inspected = new WeakSet<Element>();

/**
 * Inspects an element once, if it has nothing to show, attributes that may be mistaken, or unknown tags inside; and a source
 * of the page's own, which may say odd things of itself.
 */
export async function lookForMisuse(host: ReactiveElement, isBlank: () => boolean): Promise<void> {
  const { observedAttributes } = host.constructor as typeof ReactiveElement;
  if (inspected.has(host) || !host.isConnected) return;
  const { source } = host as { readonly source?: CommentSource };
  if (source) await import('./odd-capabilities.js').then(({ tellOddCapabilities }) => tellOddCapabilities(source));
  if (!isBlank() && !mayBeMistaken(observedAttributes, host.attributes) && !host.querySelector(':not(:defined)'))
    return;
  inspected.add(host);
  const { inspect } = await import('./inspect.js');
  // It is in the element because that is written wrongly, until there is something better.
  const notice = await inspect(host, isBlank);
  if (notice) host.addController({ hostUpdate: () => notice.remove() });
}
