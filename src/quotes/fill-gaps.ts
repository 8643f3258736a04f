import { nearestStretch } from './edit-distance.js';
import type { Query } from './query.js';
import type { TextIndex, IndexedText } from './text-index.js';

// A bracket stands for a word or two, and who retypes a sentence leaves out as many.
const mostLeftOut = 2;

// Behind so many words that are not there, nothing is looked for any more.
const mostMissing = 5;

/**
 * Matches the words between and around those that are chained, where they are misspelt or too common to be looked up:
 * each next to a word that is matched, from both sides. `matched` has the position of each word of the quotation, or
 * -1, and is completed in place.
 */
export function fillGaps(index: TextIndex, query: Query, { base, starts }: IndexedText, matched: Int32Array): void {
  const { words } = query.tokens;
  const same = (at: number, position: number): boolean => {
    const [word, other] = [words[at]!, index.wordsBetween(position, position + 1)[0]!];
    const most = Math.max(word.length, other.length) * 0.34;
    if (Math.abs(word.length - other.length) > most || most > 20) return word === other;
    return nearestStretch(other, word).errors <= most;
  };
  const walk = (at: number, to: number, position: number, end: number): void => {
    const step = at < to ? 1 : -1;
    for (
      let missing = 0;
      missing < mostMissing && at !== to && matched[at]! < 0;
      at += step, position += step, missing += 1
    ) {
      // As many words before `position` are free as have found no place.
      for (let ahead = -Math.min(missing, mostLeftOut); ahead <= mostLeftOut; ahead += 1) {
        const there = position + ahead * step;
        if ((end - there) * step <= 0 || !same(at, there)) continue;
        matched[at] = position = there;
        missing = -1;
        break;
      }
    }
  };
  let before = -1;
  for (let at = 0; at <= words.length; at += 1) {
    if (at < words.length && matched[at]! < 0) continue;
    const end = matched[at] ?? base + starts.length;
    if (before >= 0) walk(before + 1, at, matched[before]! + 1, end);
    let last = at - 1;
    while (last > before && matched[last]! < 0) last -= 1;
    if (at < words.length) walk(at - 1, before, end - 1, last < 0 ? base - 1 : matched[last]!);
    before = at;
  }
}
