import type { Block, List, ListItem } from '../../model/body.js';
import { inlines } from './inlines.js';

const marker = /^(\s*)(?:-|(0|[1-9]\d{0,8})\.)\s+(?=\S)/;
const continuation = /^\s{2,}\S/;

const maxListDepth = 5;

interface Item {
  /** How far the marker is indented, in columns; a tab counts four. */
  readonly indent: number;
  /** The number as typed; undefined behind a dash. */
  readonly number: number | undefined;
  readonly text: string;
}

/** Where in a list a line stands. */
interface Level {
  readonly depth: number;
  /** The least indentation of the items of this list. */
  readonly indent: number;
}

interface FoundList {
  readonly list: List;
  /** The line after the last. */
  readonly end: number;
}

function itemOf(line: string): Item | undefined {
  const match = marker.exec(line);
  if (!match) return undefined;
  const [all, space = '', digits] = match;
  return {
    indent: space.replaceAll('\t', '    ').length,
    number: digits ? Number(digits) : undefined,
    text: line.slice(all.length),
  };
}

/**
 * The list that starts at this line. Items may stand apart by blank lines; indented lines belong to the item above
 * them, and items that are indented by two columns more are a list in it. A number that does not follow on starts
 * another list, so that the numbers a reader sees are those the writer typed. Inside a paragraph only 0 and 1 begin
 * one: a sentence may break before "1986."
 */
export function listAt(lines: readonly string[], start: number, inParagraph: boolean): FoundList | undefined {
  const first = itemOf(lines[start] as string);
  return first && !(inParagraph && (first.number ?? 0) > 1)
    ? readList(lines, start, first, { depth: 1, indent: 0 })
    : undefined;
}

function readList(lines: readonly string[], start: number, first: Item, level: Level): FoundList {
  const items: ListItem[] = [];
  const inner: Level = { depth: level.depth + 1, indent: first.indent + 2 };
  let end = start;
  for (let item: Item | undefined = first, at = start; item && item.indent >= level.indent;) {
    const expected = first.number === undefined ? undefined : first.number + items.length;
    if (item.number !== expected) break;
    const text = [item.text];
    for (at++; continuation.test(lines[at] ?? '') && !itemOf(lines[at] as string); at++) {
      text.push((lines[at] as string).trimStart());
    }
    const children: Block[] = [{ type: 'paragraph', children: inlines(text.join('\n')) }];
    items.push({ type: 'listItem', children });
    for (;;) {
      end = at;
      while (lines[at] === '') at++;
      item = itemOf(lines[at] ?? '');
      if (!item || level.depth === maxListDepth || item.indent < inner.indent) break;
      const nested = readList(lines, at, item, inner);
      children.push(nested.list);
      at = nested.end;
    }
  }

  if (first.number === undefined) return { list: { type: 'list', children: items }, end };
  const numbering = first.number === 1 ? { ordered: true } : { ordered: true, start: first.number };
  return { list: { type: 'list', ...numbering, children: items }, end };
}
