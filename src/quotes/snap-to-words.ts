import { tokenize, type Range } from './tokenize.js';

/** Fewer words than this are looked at, or looked up, and not quoted. */
const fewest = 2;

/**
 * The whole words that a selection touches, with the punctuation it holds at its ends; undefined where it touches
 * fewer than two.
 */
export function snapToWords(text: string, { start, end }: Range): Range | undefined {
  const { starts, ends } = tokenize(text, [{ start: 0, end: text.length }]);
  const first = ends.findIndex((at) => at > start);
  const last = starts.findLastIndex((at) => at < end);
  if (first < 0 || last - first + 1 < fewest) return undefined;
  const from = Math.min(start, starts[first]!);
  const to = Math.max(end, ends[last]!);
  const words = text.slice(from, to);
  return { start: to - words.trimStart().length, end: from + words.trimEnd().length };
}
