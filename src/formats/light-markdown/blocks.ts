import type { Block } from '../../model/body.js';
import { inlines } from './inlines.js';
import { listAt } from './list.js';

const maxQuoteDepth = 5;
const fence = '```';
const fenceOpening = /^```([\w+#.-]*)$/;
const quoteMarker = /^\s*> ?/;

/** The blocks that these lines make. Lines carry no white space at their end. */
export function blocks(lines: readonly string[], depth = 0): readonly Block[] {
  const found: Block[] = [];
  const paragraph: string[] = [];
  // A fence that nobody closed is text. Asked once, so that a page of openings is not searched once for each.
  const lastFence = lines.lastIndexOf(fence);

  const endParagraph = (): void => {
    if (paragraph.length > 0) found.push({ type: 'paragraph', children: inlines(paragraph.join('\n')) });
    paragraph.length = 0;
  };

  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const opening = at < lastFence && fenceOpening.exec(line);
    const list = listAt(lines, at, paragraph.length > 0);
    if (opening) {
      endParagraph();
      const end = lines.indexOf(fence, at + 1);
      const value = lines.slice(at + 1, end).join('\n');
      found.push(opening[1] ? { type: 'code', lang: opening[1], value } : { type: 'code', value });
      at = end + 1;
    } else if (depth < maxQuoteDepth && quoteMarker.test(line)) {
      endParagraph();
      const quoted: string[] = [];
      for (; quoteMarker.test(lines[at] ?? ''); at++) quoted.push((lines[at] as string).replace(quoteMarker, ''));
      found.push({ type: 'blockquote', children: blocks(quoted, depth + 1) });
    } else if (list) {
      endParagraph();
      found.push(list.list);
      at = list.end;
    } else {
      if (line === '') endParagraph();
      else paragraph.push(line.trimStart());
      at++;
    }
  }
  endParagraph();
  return found;
}
