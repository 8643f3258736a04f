import type { TextIndex } from './text-index.js';
import type { Tokens } from './tokenize.js';

/** A quotation as it is looked up: its words by their numbers, and what they tell. */
export interface Query {
  readonly tokens: Tokens;
  /** The number of each word; -2 for a word the thread does not have. */
  readonly ids: readonly number[];
  /** `told[i]` is what the words before the one at `i` tell together, in bits. */
  readonly told: readonly number[];
  /** Counts the gaps in front of the words up to and including the one at `i`. */
  readonly cuts: readonly number[];
}

export function createQuery({ vocabulary }: TextIndex, tokens: Tokens): Query {
  const { words, gaps } = tokens;
  const ids = words.map((word) => vocabulary.find(word));
  const told = [0];
  const cuts: number[] = [];
  words.forEach((word, i) => {
    told.push(told[i]! + vocabulary.bits(word));
    cuts.push((cuts[i - 1] ?? 0) + (gaps[i] ? 1 : 0));
  });
  return { tokens, ids, told, cuts };
}

/** Whether a quotation has a gap behind the word at `i` and up to the word at `j`. */
export function gapBetween({ cuts }: Query, i: number, j: number): boolean {
  return cuts[j]! > cuts[i]!;
}
