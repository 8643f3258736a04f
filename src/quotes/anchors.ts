import type { Query } from './query.js';
import type { IndexedText, TextIndex } from './text-index.js';

/** Words of a quotation that stand in a text just so: the longest such run there. */
export interface Anchor {
  /** Where the run begins in the quotation. */
  readonly at: number;
  /** Where it begins in the index. */
  readonly position: number;
  readonly length: number;
}

/** A text that may have been quoted, and the runs of words that speak for it, in the order of the quotation. */
export interface Candidate {
  readonly text: IndexedText;
  readonly anchors: Anchor[];
}

/** Which texts can be quoted at all: those written before. */
export type Admits = (text: IndexedText) => boolean;

// What two words cost to look up is bounded for each word of the quotation, whatever the thread repeats.
const postingsPerWord = 16;
const postingsAtLeast = 400;
const mostCandidates = 12;

/** The texts that share the most telling pairs of words with a quotation. */
export function anchoredTexts(index: TextIndex, query: Query, admits: Admits): Candidate[] {
  const { ids, told } = query;
  const found = new Map<IndexedText, { anchors: Anchor[]; ends: Map<number, number>; told: number; upTo: number }>();
  for (const { at, key } of rarestPairs(index, ids)) {
    for (let position = index.pairs.newest(key); position >= 0; position = index.pairs.before(position)) {
      const text = index.textAt(position);
      if (text.removed || !admits(text)) continue;
      let entry = found.get(text);
      if (!entry) found.set(text, (entry = { anchors: [], ends: new Map(), told: 0, upTo: 0 }));
      const diagonal = position - at;
      const covered = entry.ends.get(diagonal) ?? 0;
      if (at < covered) continue;
      let start = at;
      while (start > covered && ids[start - 1] === index.wordAt(start - 1 + diagonal)) start -= 1;
      let end = at + 2;
      while (end < ids.length && ids[end] === index.wordAt(end + diagonal)) end += 1;
      entry.ends.set(diagonal, end);
      entry.anchors.push({ at: start, position: start + diagonal, length: end - start });
      if (end > entry.upTo) {
        entry.told += told[end]! - told[Math.max(start, entry.upTo)]!;
        entry.upTo = end;
      }
    }
  }
  return [...found]
    .sort(([, a], [, b]) => b.told - a.told)
    .slice(0, mostCandidates)
    .map(([text, { anchors }]) => ({ text, anchors }));
}

/** The pairs of a quotation that the thread has, without the most common ones, in the order of the quotation. */
function rarestPairs(index: TextIndex, ids: Int32Array): { at: number; key: number }[] {
  let budget = postingsAtLeast + postingsPerWord * ids.length;
  const known: { at: number; key: number; count: number }[] = [];
  for (let at = 0; at + 1 < ids.length; at += 1) {
    const key = index.pairKey(ids[at]!, ids[at + 1]!);
    if (key >= 0) known.push({ at, key, count: index.pairs.count(key) });
  }
  return known
    .sort((a, b) => a.count - b.count)
    .filter(({ count }) => (budget -= count) >= 0)
    .sort((a, b) => a.at - b.at);
}
