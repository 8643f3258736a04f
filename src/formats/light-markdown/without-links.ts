import type { Inline } from '../../model/body.js';
import { joinText } from './join-text.js';

/** The same words with no link among them, for a link cannot hold another. */
export function withoutLinks(nodes: readonly Inline[]): readonly Inline[] {
  return joinText(
    nodes.flatMap((node): readonly Inline[] => {
      if (node.type === 'link') return node.children;
      return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
    }),
  );
}
