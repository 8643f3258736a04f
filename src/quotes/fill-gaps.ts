import { isNear } from './edit-distance.js';
import { gapBetween, type Query } from './query.js';
import type { IndexedText, TextIndex } from './text-index.js';

/** The most words that are compared each with each, in the quotation and in the text. */
const [mostWords, mostPositions] = [60, 160];

type Same = (at: number, position: number) => boolean;

/**
 * Matches what lies between and around the chained words, where the words may be misspelt. `matched` has the position
 * of each word of the quotation, or -1, and is completed in place.
 */
export function fillGaps(index: TextIndex, query: Query, text: IndexedText, matched: Int32Array): void {
  const { words } = query.tokens;
  const end = text.base + text.starts.length;
  const same: Same = (at, position) => {
    if (index.wordAt(position) === query.ids[at]) return true;
    const [word, other] = [words[at]!, index.vocabulary.word(index.wordAt(position))];
    const longest = Math.max(word.length, other.length);
    return longest >= 4 && longest < 64 && isNear(word, other, Math.floor(longest * 0.34));
  };
  let before = -1;
  for (let at = 0; at <= words.length; at += 1) {
    if (at < words.length && matched[at]! < 0) continue;
    const missing = at - before - 1;
    if (missing > 0 && (before >= 0 || at < words.length)) {
      // At the ends of the quotation, look two words further than it has.
      const from = before < 0 ? Math.max(text.base, matched[at]! - missing - 2) : matched[before]! + 1;
      const to = at === words.length ? Math.min(end, matched[before]! + missing + 3) : matched[at]!;
      if (to - from <= missing * 2 + 8) align(before + 1, at, from, to, same, matched);
      else growInto(query, before, at, from, to, same, matched);
    }
    before = at;
  }
}

/** Matches as many words as possible of one stretch with those of another, in order: the longest common subsequence. */
function align(i: number, iEnd: number, p: number, pEnd: number, same: Same, matched: Int32Array): void {
  const [rows, columns] = [iEnd - i, pEnd - p];
  if (columns <= 0 || rows > mostWords || columns > mostPositions) return;
  const width = columns + 1;
  const length = new Uint8Array((rows + 1) * width);
  const equal = new Uint8Array(rows * width);
  for (let x = rows - 1; x >= 0; x -= 1) {
    for (let y = columns - 1; y >= 0; y -= 1) {
      const cell = x * width + y;
      equal[cell] = same(i + x, p + y) ? 1 : 0;
      length[cell] = Math.max(length[cell + width]!, length[cell + 1]!, equal[cell] ? length[cell + width + 1]! + 1 : 0);
    }
  }
  for (let x = 0, y = 0; x < rows && y < columns; ) {
    const cell = x * width + y;
    if (equal[cell] && length[cell] === length[cell + width + 1]! + 1) matched[i + x++] = p + y++;
    else if (length[cell + width]! >= length[cell + 1]!) x += 1;
    else y += 1;
  }
}

/** Matches words next to both ends of a stretch that leaves many out, up to the gap the quotation marks. */
function growInto(q: Query, before: number, at: number, from: number, to: number, same: Same, matched: Int32Array): void {
  let [i, p] = [before + 1, from];
  for (; i < at && !gapBetween(q, before, i) && p < to && same(i, p); i += 1, p += 1) matched[i] = p;
  for (let j = at - 1, r = to - 1; j >= i && !gapBetween(q, j, at) && r >= p && same(j, r); j -= 1, r -= 1) matched[j] = r;
}
