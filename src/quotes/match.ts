import { gapBetween, type Query } from './query.js';
import type { IndexedText, TextIndex } from './text-index.js';

/** Positions in the index, both of them in. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** A quotation laid against a passage of a text. */
export interface Match {
  readonly text: IndexedText;
  /** The first and the last word of the quotation that were found. */
  readonly first: number;
  readonly last: number;
  /** Where they are in the text; several pieces where the quotation left words out. */
  readonly pieces: readonly Piece[];
  /** 1 if word for word the same, 0 if nothing is. */
  readonly similarity: number;
  /** What the words in common tell, less what their gaps take back, in bits. */
  readonly told: number;
  /** How it differs, if it does at all. */
  readonly kind: 'folded' | 'elided' | 'modified';
}

// How many words a quotation may leave out without a mark and still be one piece.
const skippable = 4;
// Who leaves out a sentence without a mark errs once, however long it was.
const mostSkipped = 8;

/** Measures what {@link chain} and {@link fillGaps} found. */
export function measure(index: TextIndex, query: Query, text: IndexedText, matched: Int32Array): Match {
  const { ids } = query;
  const pieces: { first: number; last: number }[] = [];
  let [first, last, found, misspelt, skipped, told] = [-1, -1, 0, 0, 0, 0];
  for (let i = 0; i < ids.length; i += 1) {
    const position = matched[i]!;
    if (position < 0) continue;
    const same = index.wordAt(position) === ids[i];
    found += 1;
    misspelt += same ? 0 : 1;
    told += (query.told[i + 1]! - query.told[i]!) * (same ? 1 : 0.8);
    const previous = last < 0 ? position - 1 : matched[last]!;
    const between = position - previous - 1;
    const gap = last >= 0 && gapBetween(query, last, i);
    if (!gap) skipped += Math.min(between, mostSkipped);
    const piece = pieces.at(-1);
    if (piece && between <= (gap ? 0 : skippable)) piece.last = position;
    else pieces.push({ first: position, last: position });
    if (first < 0) first = i;
    last = i;
  }
  const similarity = (found - misspelt / 2) / (ids.length + skipped / 2);
  return {
    text,
    first,
    last,
    pieces,
    similarity,
    told: told - skipped / 2 - 3 * (pieces.length - 1),
    kind: similarity < 1 ? 'modified' : pieces.length > 1 ? 'elided' : 'folded',
  };
}
