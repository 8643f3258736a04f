import type { TextIndex } from './text-index.js';
import type { Tokens } from './tokenize.js';

/** A quotation as it is looked up: its words by their numbers, and what they tell. */
export interface Query {
  readonly tokens: Tokens;
  /** The number of each word; -2 for a word the thread does not have. */
  readonly ids: Int32Array;
  /** `told[i]` is what the words before the one at `i` tell together, in bits. */
  readonly told: Float64Array;
  /** Counts the gaps in front of the words up to and including the one at `i`. */
  readonly cuts: Int32Array;
}

export function createQuery({ vocabulary }: TextIndex, tokens: Tokens): Query {
  const { words, gaps } = tokens;
  const ids = Int32Array.from(words, (word) => vocabulary.find(word));
  const told = new Float64Array(words.length + 1);
  const cuts = new Int32Array(words.length);
  words.forEach((word, i) => {
    told[i + 1] = told[i]! + vocabulary.bits(word);
    cuts[i] = (cuts[i - 1] ?? 0) + (gaps[i] ? 1 : 0);
  });
  return { tokens, ids, told, cuts };
}

/** Whether a quotation has a gap behind the word at `i` and up to the word at `j`. */
export function gapBetween({ cuts }: Query, i: number, j: number): boolean {
  return cuts[j]! > cuts[i]!;
}
