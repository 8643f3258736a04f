import type { Block, Body, Inline, ListItem } from '../model/index.js';
import type { Range } from './tokenize.js';

/** A paragraph, heading or code block in the canonical text. */
export interface TextBlock extends Range {
  /** The innermost block quotation it stands in, as an index into {@link ReadBody.quotes}; -1 if it stands in none. */
  readonly quote: number;
}

/** The canonical text of a body, as `plainText` gives it, with what its marks and nodes say about who speaks. */
export interface ReadBody {
  readonly text: string;
  /** The text with spaces in place of code, where quotation marks delimit strings and not quotations. */
  readonly prose: string;
  readonly blocks: readonly TextBlock[];
  /** The block quotations: whose words they are said to be, if that is said. */
  readonly quotes: readonly (string | undefined)[];
}

type Node = Body | Block | Inline | ListItem;

/** Reads a body once. The text is what `plainText` gives: a test holds the two together. */
export function readBody(body: Body): ReadBody {
  const blocks: { start: number; end: number; quote: number }[] = [];
  const quotes: (string | undefined)[] = [];
  // A list of what is still to be read instead of recursion: a body nests as deep as whoever wrote it likes.
  const unread: { readonly node: Node; readonly quote: number }[] = [{ node: body, quote: -1 }];
  let [text, prose, gap] = ['', '', ''];
  for (let next = unread.pop(); next; next = unread.pop()) {
    const { node } = next;
    let { quote } = next;
    if (node.type === 'blockquote') quote = quotes.push(node.data?.attribution) - 1;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') gap = text && '\n\n';
    const words = node.type === 'break' ? '\n' : 'value' in node ? node.value : '';
    if (words) {
      text += gap + words;
      prose += gap + (node.type === 'code' || node.type === 'inlineCode' ? ' '.repeat(words.length) : words);
      const block = blocks.at(-1);
      if (block && !gap) block.end = text.length;
      else blocks.push({ start: text.length - words.length, end: text.length, quote });
      gap = '';
    }
    if (!('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i -= 1) unread.push({ node: node.children[i]!, quote });
  }
  return { text, prose, blocks, quotes };
}
