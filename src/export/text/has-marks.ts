import type { Body } from '../../model/body.js';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

const plain = new Set(['root', 'paragraph', 'text', 'break']);

/** Whether a body says more than its words: whether it has links, emphasis, lists, quotations and the like. */
export function hasMarks(body: Body): boolean {
  const open: Node[] = [body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!plain.has(node.type)) return true;
    open.push(...(node.children ?? []));
  }
  return false;
}
