import type { Body, Code } from '../../model/body.js';

/** A block of code in a language that its writer named. */
type NamedCode = Code & { readonly lang: string };

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

// As deep as bodies are drawn.
const maxDepth = 100;

/** The blocks of code in a body whose language is named, in their order. */
export function codesIn(body: Body): NamedCode[] {
  const found: NamedCode[] = [];
  const walk = (node: Node, depth: number): void => {
    if (node.type === 'code' && typeof (node as Code).lang === 'string') found.push(node as NamedCode);
    if (depth < maxDepth) node.children?.forEach((child) => walk(child, depth + 1));
  };
  walk(body, 0);
  return found;
}
