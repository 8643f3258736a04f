import type { Block, Body, Inline, ListItem } from './body.js';

/**
 * The canonical text of a body, which text positions count in: what its text, code and line breaks say, blocks
 * apart by an empty line, a break as one line feed. Blocks that hold no text leave no trace.
 */
export function plainText(body: Body): string {
  // A list of what is still to be read instead of recursion: a body nests as deep as whoever wrote it likes.
  const unread: (Body | Block | Inline | ListItem)[] = [body];
  let text = '';
  let gap = '';
  for (let node = unread.pop(); node; node = unread.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') gap = text && '\n\n';
    const words = node.type === 'break' ? '\n' : 'value' in node ? node.value : '';
    if (words) {
      text += gap + words;
      gap = '';
    }
    if ('children' in node) {
      for (const child of node.children.toReversed()) unread.push(child);
    }
  }
  return text;
}
