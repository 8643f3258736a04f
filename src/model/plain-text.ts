import type { Body } from './body.js';
import { holdsText } from './node-types.js';
import { notesLast } from './notes-last.js';

/** A node of any type, seen as what the text of a body is made of. */
interface TextNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly TextNode[];
}

/**
 * The canonical text of a body, which text positions count in: what its text, code, formulas and line breaks say, blocks
 * apart by an empty line, a break as one line feed. Cells of a table, captions, terms and footnotes are blocks, and
 * footnotes stand at the end. Blocks that hold no text leave no trace.
 */
export function plainText(body: Body): string {
  // A stack instead of recursion: a body may nest deeper than the call stack.
  const unread: TextNode[] = [notesLast(body)];
  let text = '';
  let gap = '';
  for (let node = unread.pop(); node; node = unread.pop()) {
    if (holdsText(node.type)) gap = text && '\n\n';
    const words = node.type === 'break' ? '\n' : (node.value ?? '');
    if (words) {
      text += gap + words;
      gap = '';
    }
    for (const child of node.children?.toReversed() ?? []) unread.push(child);
  }
  return text;
}
