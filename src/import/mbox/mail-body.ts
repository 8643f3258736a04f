import type { Block, Body, Inline } from '../../model/body.js';

/** The text of a mail: lines that begin with `>` are quotations, as deep as they have signs. */
export function mailBody(text: string): Body {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return { type: 'root', children: blocksOf(lines.map(quoted), 0) };
}

interface QuotedLine {
  readonly depth: number;
  readonly text: string;
}

/** Quotations of quotations of quotations are no deeper than this. */
const deepest = 20;

function quoted(line: string): QuotedLine {
  const [signs = ''] = /^(?: ?>)*/.exec(line) ?? [];
  const depth = signs.replaceAll(' ', '').length;
  return { depth: Math.min(deepest, depth), text: depth > 0 ? line.slice(signs.length).replace(/^ /, '') : line };
}

function blocksOf(lines: readonly QuotedLine[], depth: number): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    const words = paragraph.map((line) => line.trim());
    paragraph = [];
    if (words.length > 0)
      blocks.push({
        type: 'paragraph',
        children: words.flatMap((value, index): readonly Inline[] => [
          ...(index > 0 ? [{ type: 'break' as const }] : []),
          { type: 'text', value },
        ]),
      });
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.depth > depth) {
      endParagraph();
      let end = at;
      while (end < lines.length && lines[end]!.depth > depth) end += 1;
      const children = blocksOf(lines.slice(at, end), depth + 1);
      if (children.length > 0) blocks.push({ type: 'blockquote', children });
      at = end - 1;
    } else if (line.text.trim() === '') endParagraph();
    else paragraph.push(line.text);
  }
  endParagraph();
  return blocks;
}
