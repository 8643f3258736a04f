import type { List, ListItem } from '../../model/body.js';
import { inlines } from './inlines.js';

const marker = /^\s*(?:-|(0|[1-9]\d{0,8})\.)\s+(?=\S)/;
const continuation = /^\s{2,}\S/;

interface Item {
  /** The number as typed; undefined behind a dash. */
  readonly number: number | undefined;
  readonly text: string;
}

function itemOf(line: string): Item | undefined {
  const match = marker.exec(line);
  return match ? { number: match[1] ? Number(match[1]) : undefined, text: line.slice(match[0].length) } : undefined;
}

/**
 * The list that starts at this line, and the line after its last. Items may stand apart by blank lines; indented
 * lines belong to the item above them. A number that does not follow on starts another list, so that the numbers
 * a reader sees are those the writer typed. Inside a paragraph only 0 and 1 begin one: a sentence may break
 * before "1986."
 */
export function listAt(
  lines: readonly string[], start: number, inParagraph: boolean,
): { list: List; end: number } | undefined {
  const first = itemOf(lines[start] as string);
  if (!first || (inParagraph && (first.number ?? 0) > 1)) return undefined;

  const items: ListItem[] = [];
  let end = start;
  for (let item: Item | undefined = first, at = start; item; item = itemOf(lines[at] ?? '')) {
    const expected = first.number === undefined ? undefined : first.number + items.length;
    if (item.number !== expected) break;
    const text = [item.text];
    for (at++; continuation.test(lines[at] ?? '') && !itemOf(lines[at] as string); at++) {
      text.push((lines[at] as string).trimStart());
    }
    items.push({ type: 'listItem', children: [{ type: 'paragraph', children: inlines(text.join('\n')) }] });
    end = at;
    while (lines[at] === '') at++;
  }

  if (first.number === undefined) return { list: { type: 'list', children: items }, end };
  const numbering = first.number === 1 ? { ordered: true } : { ordered: true, start: first.number };
  return { list: { type: 'list', ...numbering, children: items }, end };
}
