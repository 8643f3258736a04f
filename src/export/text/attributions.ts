import type { Body } from '../../model/body.js';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly data?: { readonly attribution: string };
}

/** The ids of the people whose words the quotations of a body are. */
export function attributionsOf(body: Body): readonly string[] {
  const found: string[] = [];
  const open: Node[] = [body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.data?.attribution !== undefined) found.push(node.data.attribution);
    open.push(...(node.children ?? []));
  }
  return found;
}
