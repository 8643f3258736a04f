import type { Block, Inline } from '../../model/body.js';
import { h, type ElementView, type View } from '../view.js';
import { blocks, type BodyView } from './blocks.js';

/** So many letters are laid out in one go, at most: what takes a browser some milliseconds. */
const most = 10_000;

/** About how many letters something has; what is no plain text counts as a line or two. */
function lengthOf(node: Block | Inline): number {
  if ('value' in node) return `${node.value}`.length;
  return node.type === 'paragraph' ? lengthOfAll(node.children) : 100;
}

const lengthOfAll = (nodes: readonly (Block | Inline)[]): number => nodes.reduce((sum, node) => sum + lengthOf(node), 0);

/** Neighbours together, as long as they are not too long. */
function grouped<Node extends Block | Inline>(nodes: readonly Node[]): Node[][] {
  const groups: Node[][] = [];
  let room = 0;
  for (const node of nodes) {
    const length = lengthOf(node);
    if (groups.length === 0 || room < length) {
      groups.push([]);
      room = most;
    }
    groups.at(-1)!.push(node);
    room -= length;
  }
  return groups;
}

/**
 * A very long body in parts that a browser can leave out of its layout one by one; undefined for any other. All of it is
 * there to be read, found and copied: nobody has to press a button for the rest. A paragraph that is longer than a part
 * goes on in the next one, as a paragraph of its own.
 */
export const partsOf = (nodes: readonly Block[]): Block[][] | undefined =>
  lengthOfAll(nodes) <= most ? undefined : grouped(nodes.flatMap(pieces));

export const part = (group: readonly Block[], view: BodyView): ElementView => h('div', null, blocks(group, view));

/** The blocks of a body, or so many of its parts. */
export function parts(nodes: readonly Block[], view: BodyView, count?: number): View {
  return partsOf(nodes)?.slice(0, count).map((group) => part(group, view)) ?? blocks(nodes, view);
}

/** A long paragraph in pieces, parted between words. */
function pieces(node: Block): readonly Block[] {
  if (node.type !== 'paragraph' || lengthOf(node) <= most) return [node];
  const inlines = node.children.flatMap((child): readonly Inline[] =>
    child.type === 'text' ? (`${child.value}`.match(/[^]{1,5000}(?:\s|$)|[^]{5000}/gu) ?? []).map((value) => ({ type: 'text', value })) : [child]);
  return grouped(inlines).map((children) => ({ ...node, children }));
}
