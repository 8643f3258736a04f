import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Extension } from 'micromark-util-types';
import { gfm } from 'micromark-extension-gfm';
import { isEachClosed, mathOutput, mathSyntax, mathTree, unescapeCells, type MathSigns } from './math.js';

export type { Nodes, Root } from 'mdast';

// A second search for addresses, in the finished tree, would make links of those that were escaped.
const extensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/** CommonMark with GitHub's tables, footnotes, tasks, deletions and bare addresses, and with formulas. */
export function parseTree(markdown: string, signs: MathSigns = 'none'): Root {
  if (signs === 'none') return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: extensions });
  const { flow, text } = mathSyntax(signs);
  const parse = (math: Extension): Root =>
    fromMarkdown(markdown, { extensions: [gfm(), math], mdastExtensions: [...extensions, mathTree()] });
  const whole = parse({ ...(flow && { flow }), ...(text && { text }) });
  const tree = isEachClosed(whole, markdown) ? whole : parse({ ...(text && { text }) });
  unescapeCells(tree);
  return tree;
}

/** The same, written. What would mean something else when it is read again is escaped. */
export const printTree = (tree: Nodes, hasMath: boolean): string =>
  toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), ...(hasMath ? [mathOutput] : [])],
    unsafe: [
      // Attributes of headings stand between braces.
      { character: '{', inConstruct: 'phrasing' },
      // A paragraph that begins with a dash says whose words a quotation is.
      { atBreak: true, character: '—' },
    ],
  });
