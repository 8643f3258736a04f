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

/** A passage with what stands before and after it in its paragraph. Ranges are in the order of the text. */
export function excerpt(text: string, ranges: readonly Range[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const add = (part: string, isPassage = false): void => {
    if (part) parts.push({ text: part, isPassage });
  };
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return parts;
  add(endOf(text.slice(0, first.start).split('\n\n').at(-1)!, around));
  for (const [i, { start, end }] of ranges.entries()) {
    const before = ranges[i - 1];
    if (before) add(start - before.end > between ? ' … ' : text.slice(before.end, start));
    add(text.slice(start, end), true);
  }
  const close = text.indexOf('\n\n', last.end);
  add(beginningOf(text.slice(last.end, close < 0 ? undefined : close), around));
  return parts;
}

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
