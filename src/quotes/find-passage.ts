import type { Passage } from '../model/index.js';
import type { Range } from './tokenize.js';

/** One piece of a passage, as far as it has to be known to be found again. */
export interface PassagePiece extends Range {
  /** All of its words, or the first of them when there is a {@link last}. */
  readonly first: string;
  /** The last of its words, where those between are left out. */
  readonly last?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** The pieces of a passage that W3C selectors describe. */
export const piecesOf = ({ selector }: Passage): PassagePiece[] =>
  selector.map(([{ start, end }, { exact, prefix, suffix }]) => ({
    start,
    end,
    first: exact,
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  }));

/** Words that are in a text more often than this are looked for among the first of their places only. */
const mostPlaces = 1000;

/** A piece whose words are left out in between may have grown by so much. */
const slack = 200;

/**
 * Where a passage is in a text that may have been edited since: by its position if the same words still stand
 * there, else by its words, with the neighbours and the distance to decide between several. Pieces that are gone are
 * left out; the result is empty when all are.
 */
export function findPassage(text: string, pieces: Passage | readonly PassagePiece[]): Range[] {
  const wanted = 'source' in pieces ? piecesOf(pieces) : pieces;
  return wanted.flatMap((piece) => findPiece(text, piece) ?? []);
}

/** Where a passage stands, if all of its words do: what is not among the words of a text is no quotation of it. */
export function findWhole(text: string, passage: Passage): Range[] | undefined {
  const ranges = findPassage(text, passage);
  return ranges.length === passage.selector.length ? ranges : undefined;
}

function findPiece(text: string, piece: PassagePiece): Range | undefined {
  const { start, end, first, last = '' } = piece;
  if (!first) return undefined;
  const isThere =
    text.startsWith(first, start) && (last ? text.slice(start, end).endsWith(last) : end === start + first.length);
  if (isThere && end <= text.length) return { start, end };
  let best: Range | undefined;
  let most = -Infinity;
  let places = 0;
  for (let at = text.indexOf(first); at >= 0 && places < mostPlaces; at = text.indexOf(first, at + 1)) {
    places += 1;
    const found = ending(text, at, piece);
    if (!found) continue;
    const score = neighbours(text, found, piece) - Math.abs(at - start) / (text.length + 1);
    if (score > most) [best, most] = [found, score];
  }
  return best;
}

/** A piece that begins here, if it also ends as it should. */
function ending(text: string, start: number, { first, last, start: from, end: to }: PassagePiece): Range | undefined {
  const end = start + first.length;
  if (!last) return { start, end };
  const at = text.indexOf(last, end);
  return at < 0 || at + last.length - start > to - from + slack ? undefined : { start, end: at + last.length };
}

/** How many characters around it are as they were. */
function neighbours(text: string, { start, end }: Range, { prefix = '', suffix = '' }: PassagePiece): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}
