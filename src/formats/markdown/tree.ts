import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';

export type { Nodes, Root } from 'mdast';

// A second search for addresses, in the finished tree, would make links of those that were escaped.
const extensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

/** CommonMark with GitHub's tables, footnotes, tasks, deletions and bare addresses. */
export const parseTree = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: extensions });

/** The same, written. What would mean something else when it is read again is escaped. */
export const printTree = (tree: Nodes): string =>
  toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    unsafe: [
      // Attributes of headings stand between braces.
      { character: '{', inConstruct: 'phrasing' },
      // A paragraph that begins with a dash says whose words a quotation is.
      { atBreak: true, character: '—' },
    ],
  });
