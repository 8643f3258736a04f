import { eachOccurrence, type Admits } from './occurrences.js';
import type { Query } from './query.js';
import type { IndexedText, TextIndex } from './text-index.js';

/** Words of a quotation that are in a text just so: the longest such run there. */
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

interface Runs extends Candidate {
  /** Where the last run on each diagonal ends in the quotation. */
  readonly ends: Map<number, number>;
  /** What the words in runs tell, and up to which word that is counted. */
  told: number;
  upTo: number;
}

const mostCandidates = 12;
/** Of all that the words of a quotation tell, an eighth has to be in runs. */
const fewestInRuns = 8;
// A text that says one word all the time has as many runs as words, each as long as itself.
const comparisonsPerWord = 64;

/** The texts that share the most telling pairs of words with a quotation. */
export function anchoredTexts(index: TextIndex, { ids, told }: Query, admits: Admits): Candidate[] {
  const found = new Map<IndexedText, Runs>();
  let unread = comparisonsPerWord * ids.length;
  const keys = ids.slice(1).map((id, at) => index.pairKey(ids[at]!, id));
  eachOccurrence(index, index.pairs, keys, admits, (at, position, text) => {
    if (unread < 0) return;
    const entry: Runs = found.get(text) ?? { text, anchors: [], ends: new Map(), told: 0, upTo: 0 };
    const diagonal = position - at;
    const covered = entry.ends.get(diagonal) ?? 0;
    if (at < covered) return;
    let [start, end] = [at, at];
    // No position has the word in front of the first, or behind the last: they are undefined.
    while (ids[start - 1] === index.wordAt(start - 1 + diagonal)) start -= 1;
    while (ids[end] === index.wordAt(end + diagonal)) end += 1;
    // A position may have its key in common with other words.
    if (end - start < 2) return;
    unread -= end - start;
    entry.ends.set(diagonal, end);
    found.set(text, entry);
    entry.anchors.push({ at: start, position: start + diagonal, length: end - start });
    if (end <= entry.upTo) return;
    entry.told += told[end]! - told[Math.max(start, entry.upTo)]!;
    entry.upTo = end;
  });
  return [...found.values()]
    .filter((text) => text.told * fewestInRuns > told.at(-1)!)
    .sort((a, b) => b.told - a.told)
    .slice(0, mostCandidates);
}
