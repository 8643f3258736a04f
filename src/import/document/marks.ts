import type { Block, Body, Inline } from '../../model/body.js';
import { holdsText } from '../../model/node-types.js';
import { notesLast } from '../../model/notes-last.js';
import { joined, type MarkNode } from './lines.js';

/** A passage of the canonical text of a body. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly id?: string;
  readonly isEnd?: boolean;
  readonly children?: readonly Node[];
}

/** A body without the marks in it, and the passages between them in its canonical text, by their ids. */
export function takeMarks(marked: Body): { readonly body: Body; readonly ranges: ReadonlyMap<string, MarkedRange> } {
  const starts = new Map<string, number>();
  const ranges = new Map<string, MarkedRange>();
  const unread: Node[] = [notesLast(marked)];
  let length = 0;
  let gap = 0;
  for (let node = unread.pop(); node; node = unread.pop()) {
    if (node.type === 'mark') {
      const id = node.id!;
      if (!node.isEnd) starts.set(id, length + gap);
      else if (starts.has(id) && length > starts.get(id)!) ranges.set(id, { start: starts.get(id)!, end: length });
      continue;
    }
    if (holdsText(node.type)) gap = length > 0 ? 2 : 0;
    const words = node.type === 'break' ? '\n' : (node.value ?? '');
    if (words) {
      length += gap + words.length;
      gap = 0;
    }
    for (const child of node.children?.toReversed() ?? []) unread.push(child);
  }
  return { body: { type: 'root', children: withoutMarks(marked.children) as readonly Block[] }, ranges };
}

function withoutMarks(nodes: readonly (Block | Inline | MarkNode)[]): readonly (Block | Inline)[] {
  const kept = nodes.flatMap((node): readonly (Block | Inline)[] => {
    if (node.type === 'mark') return [];
    if (!('children' in node)) return [node];
    return [{ ...node, children: withoutMarks(node.children as readonly Block[]) } as Block];
  });
  return joined(kept as readonly Inline[]);
}
