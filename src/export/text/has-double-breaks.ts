import type { Body } from '../../model/body.js';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

/** Whether two line breaks stand in a row anywhere in a body. */
export function hasDoubleBreaks(body: Body): boolean {
  const open: Node[] = [body];
  for (let node = open.pop(); node; node = open.pop()) {
    const { children = [] } = node;
    if (children.some(({ type }, index) => type === 'break' && children[index + 1]?.type === 'break')) return true;
    open.push(...children);
  }
  return false;
}
