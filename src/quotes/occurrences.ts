import type { Postings } from './postings.js';
import type { IndexedText, TextIndex } from './text-index.js';

/** Which texts can be quoted at all: those written before. */
export type Admits = (text: IndexedText) => boolean;

// What one word of a quotation costs to look up is bounded, whatever the thread repeats.
const postingsPerWord = 32;
const postingsAtLeast = 500;

/**
 * Visits where the keys of a quotation occur in earlier texts, in the order of the quotation. The most common keys,
 * which tell least, are passed over when all together occur too often.
 */
export function eachOccurrence(
  index: TextIndex,
  postings: Postings,
  keys: readonly number[],
  admits: Admits,
  visit: (at: number, position: number, text: IndexedText) => void,
): void {
  let budget = postingsAtLeast + postingsPerWord * keys.length;
  const rarest = [...keys.keys()]
    .sort((a, b) => postings.count(keys[a]!) - postings.count(keys[b]!))
    .filter((at) => (budget -= postings.count(keys[at]!)) >= 0);
  for (const at of rarest.sort((a, b) => a - b)) {
    for (let position = postings.newest(keys[at]!); position >= 0; position = postings.before(position)) {
      const text = index.textAt(position);
      if (text && admits(text)) visit(at, position, text);
    }
  }
}
