import type { InlineMath, Math as MathNode } from 'mdast-util-math';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import type { Extension } from 'micromark-util-types';
import type { Handle, Options } from 'mdast-util-to-markdown';
import type { Nodes } from 'mdast';

/**
 * Which signs begin a formula: `double`, `$$` alone; `single`, `$` as well, which makes a formula of "$5 and $6".
 * `none` leaves all of them to the text.
 */
export type MathSigns = 'none' | 'double' | 'single';

/** What the parser reads formulas with. */
export const mathSyntax = (signs: MathSigns): Extension => math({ singleDollarTextMath: signs === 'single' });
export const mathTree = mathFromMarkdown;

/** Signs that mean something to a table are escaped in its cells, and so are the escapes before them. */
const escapePipes = (value: string): string => value.replace(/(\\*)\|/g, '$1$1\\|');
const unescapePipes = (value: string): string =>
  value.replace(/(\\*)\|/g, (_, before: string) => `${before.slice(0, Math.floor(before.length / 2))}|`);

const written = mathToMarkdown({ singleDollarTextMath: false });
const inline = written.handlers?.['inlineMath'] as Handle;

/** What writes formulas. Inline ones stand between two dollars, so that no price becomes one. */
export const mathOutput: Options = {
  ...written,
  handlers: {
    ...written.handlers,
    inlineMath: Object.assign(
      ((node: InlineMath, parent, state, info) =>
        inline(
          state.stack.includes('tableCell') ? { ...node, value: escapePipes(node.value) } : node,
          parent,
          state,
          info,
        )) as Handle,
      { peek: () => '$' },
    ),
  },
};

/**
 * Whether each block of formulas is closed, and its first line holds nothing else. An open one would take the rest of
 * the text: `$$typeof` is a word that essays begin paragraphs with.
 */
export function isEachClosed(node: Nodes, markdown: string): boolean {
  if (node.type === 'math') {
    const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    return !(node as MathNode).meta && /\n[ \t>]*\${2,}[ \t]*$/.test(source);
  }
  return !('children' in node) || node.children.every((child) => isEachClosed(child, markdown));
}

/** Takes the escapes of tables out of the formulas in their cells. */
export function unescapeCells(node: Nodes, isInCell = false): void {
  if (node.type === 'inlineMath' && isInCell) node.value = unescapePipes(node.value);
  if ('children' in node)
    for (const child of node.children) unescapeCells(child, isInCell || child.type === 'tableCell');
}
