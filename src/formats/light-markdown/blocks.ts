import type { Block } from '../../model/body.js';
import { fencesOf } from './fence.js';
import { inlines } from './inlines.js';
import { listAt } from './list.js';

const maxQuoteDepth = 5;
const quoteMarker = /^\s*> ?/;

/** The blocks that these lines make. Lines carry no white space at their end. */
export function blocks(lines: readonly string[], depth = 0): readonly Block[] {
  const found: Block[] = [];
  const paragraph: string[] = [];
  const fences = fencesOf(lines);

  const endParagraph = (): void => {
    if (paragraph.length > 0) found.push({ type: 'paragraph', children: inlines(paragraph.join('\n')) });
    paragraph.length = 0;
  };

  for (let at = 0; at < lines.length;) {
    const line = lines[at] as string;
    const fenced = fences.at(at);
    const list = listAt(lines, at, paragraph.length > 0);
    if (fenced) {
      endParagraph();
      found.push(fenced.code);
      at = fenced.end;
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
