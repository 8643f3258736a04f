import type { Inline, Link } from '../../model/body.js';
import { Wrapped } from '../body/inlines.js';

/**
 * The one link that a line holds, if it holds nothing else. Marks of quotations may stand around it and behind it.
 */
export function loneLink(nodes: readonly Inline[]): Link | undefined {
  let found: Link | undefined;
  for (const node of nodes) {
    const isWrapped = node instanceof Wrapped;
    const { children } = node as { readonly children?: readonly Inline[] };
    if (isWrapped && children!.length === 0) continue;
    const link = isWrapped ? loneLink(children!) : node.type === 'link' ? node : undefined;
    if (!link || found) return undefined;
    found = link;
  }
  return found;
}

/** The same line, with its link leading elsewhere. */
export const leadingTo = (url: string, nodes: readonly Inline[]): readonly Inline[] =>
  nodes.map((node) => {
    if (!(node instanceof Wrapped)) return node.type === 'link' ? { ...node, url } : node;
    const { wrap, children, isLink } = node as Wrapped;
    return new Wrapped(wrap, leadingTo(url, children), isLink) as unknown as Inline;
  });
