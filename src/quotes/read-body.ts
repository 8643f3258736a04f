import type { Body } from '../model/body.js';
import { holdsText, isSource } from '../model/node-types.js';
import { notesLast } from '../model/notes-last.js';
import type { Range } from './tokenize.js';

/** A paragraph, a heading, a cell of a table, a caption, a term or a code block in the canonical text. */
export interface TextBlock extends Range {
  /** The innermost block quotation it is in, as an index into {@link ReadBody.quotes}; -1 if it is in none. */
  readonly quote: number;
}

/** The canonical text of a body, as `plainText` gives it, with what its marks and nodes say about who speaks. */
export interface ReadBody {
  readonly text: string;
  /** The text with spaces in place of code and formulas, where quotation marks delimit strings and not quotations. */
  readonly prose: string;
  readonly blocks: readonly TextBlock[];
  /** The block quotations: whose words they are said to be, if that is said. */
  readonly quotes: readonly (string | undefined)[];
}

/** A node of any type, seen as what the text of a body is made of. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly data?: { readonly attribution: string };
  readonly children?: readonly Node[];
}

/** Reads a body once. The text is what `plainText` gives: a test holds the two together. */
export function readBody(body: Body): ReadBody {
  const blocks: { start: number; end: number; quote: number }[] = [];
  const quotes: (string | undefined)[] = [];
  // A stack instead of recursion: a body may nest deeper than the call stack.
  const unread: { readonly node: Node; readonly quote: number }[] = [{ node: notesLast(body), quote: -1 }];
  let [text, prose, gap] = ['', '', ''];
  for (let next = unread.pop(); next; next = unread.pop()) {
    const { node } = next;
    let { quote } = next;
    if (node.type === 'blockquote') quote = quotes.push(node.data?.attribution) - 1;
    if (holdsText(node.type)) gap = text && '\n\n';
    const words = node.type === 'break' ? '\n' : (node.value ?? '');
    if (words) {
      text += gap + words;
      prose += gap + (isSource(node.type) || node.type.startsWith('inline') ? ' '.repeat(words.length) : words);
      const block = blocks.at(-1);
      if (block && !gap) block.end = text.length;
      else blocks.push({ start: text.length - words.length, end: text.length, quote });
      gap = '';
    }
    for (const child of node.children?.toReversed() ?? []) unread.push({ node: child, quote });
  }
  return { text, prose, blocks, quotes };
}
