import type { TextSelection } from '../../model/text-selection.js';

/** A part of a text. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The whole lines, without the break behind the last, that a selection touches. */
export function linesAround({ text, start, end }: TextSelection): Part {
  const next = text.indexOf('\n', Math.max(end, start));
  return { start: start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next };
}

// Quotation marks of any depth, then what begins an item of a list.
const blockMarks = /^(?:[^\S\n]*> ?)*[^\S\n]*(?:(?:-|\d{1,9}\.)[^\S\n]+(?=\S))?/;

/** Where the words of a line begin, behind what makes it a quotation or an item of a list. */
export const wordsFrom = (line: string): number => blockMarks.exec(line)?.[0].length ?? 0;

/**
 * The words on each line that are selected, without the white space around them. Lines without any are left out; those
 * with signs alone, too, unless there are no others.
 */
export function selectedWords(selection: TextSelection): readonly Part[] {
  const { text } = selection;
  const around = linesAround(selection);
  const parts: Part[] = [];
  for (let at = around.start; at <= around.end;) {
    const found = text.indexOf('\n', at);
    const lineEnd = found < 0 ? text.length : found;
    let start = Math.max(selection.start, at + wordsFrom(text.slice(at, lineEnd)));
    let end = Math.min(selection.end, lineEnd);
    while (start < end && !text[start]?.trim()) start++;
    while (end > start && !text[end - 1]?.trim()) end--;
    if (start < end) parts.push({ start, end });
    at = lineEnd + 1;
  }
  const worded = parts.filter((part) => /[\p{L}\p{N}]/u.test(text.slice(part.start, part.end)));
  return worded.length > 0 ? worded : parts;
}
