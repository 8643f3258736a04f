/** A stretch of an excerpt: words of the passage itself, or of what stands around it. */
export interface ExcerptPart {
  readonly text: string;
  readonly isPassage: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** How much of the surroundings is shown on either side, and how much between two pieces, in UTF-16 units. */
const around = 110;
const between = 160;
const words = 90;
/** A longer piece is known from the quotation: its two ends are enough to find it by. */
const enough = 240;

/**
 * A passage with what stands before and after it in its paragraph; in the one beside it, where the passage begins or
 * ends its own. Ranges are in the order of the text.
 */
export function excerpt(text: string, ranges: readonly Range[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const add = (part: string, isPassage = false): void => {
    if (part) parts.push({ text: part, isPassage });
  };
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return parts;
  const before = text.slice(0, first.start).split('\n\n');
  const beside = before.at(-1)!;
  if (hasWords(beside)) add(endOf(beside, around));
  else if (before.length > 1) add(`${endOf(before.at(-2)!, around)}\n${beside}`);
  else add(beside);
  for (const [i, { start, end }] of ranges.entries()) {
    const before = ranges[i - 1];
    if (before) add(start - before.end > between ? ' … ' : text.slice(before.end, start));
    const piece = text.slice(start, end);
    add(piece.length > enough ? `${beginningOf(piece, around)} ${endOf(piece, around).slice(2)}` : piece, true);
  }
  const [rest = '', next = ''] = text.slice(last.end).split('\n\n');
  add(beginningOf(rest, around));
  if (!hasWords(rest) && next) add(`\n${beginningOf(next, around)}`);
  return parts;
}

/** Whether there is more to read than the marks that close a sentence. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The first words that follow a quotation; those before it where none follow. */
export function wordsAfter(text: string, { start, end }: Range): string {
  const after = text.slice(end).replace(/^[\s"”»’'.,…;:!?)\]]+/, '');
  if (after) return beginningOf(after.replace(/\s+/g, ' '), words);
  return endOf(
    text
      .slice(0, start)
      .replace(/[\s\p{Pi}\p{Ps}"']+$/u, '')
      .replace(/\s+/g, ' '),
    words,
  );
}

/** The beginning of a text, up to the end of a word, with a sign that more follows. */
export function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length)
    .replace(/\s\S*$/u, '')
    .replace(/[\ud800-\udbff]$/, '')} …`;
}

function endOf(text: string, length: number): string {
  if (text.length <= length) return text;
  return `… ${text
    .slice(-length)
    .replace(/^\S*\s/u, '')
    .replace(/^[\udc00-\udfff]/, '')}`;
}
