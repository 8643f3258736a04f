import type { TextIndex } from './text-index.js';
import type { Gap, Tokens } from './tokenize.js';

/** A quotation as it is looked up: its words by their numbers, and what they tell. */
export interface Query {
  readonly tokens: Tokens;
  /** The number of each word; -2 for a word the thread does not have. */
  readonly ids: Int32Array;
  /** `told[i]` is what the words before the one at `i` tell together, in bits. */
  readonly told: Float64Array;
  /** Counts the gaps in front of the words up to and including the one at `i`, elisions in units of {@link elision}. */
  readonly cuts: Float64Array;
}

const elision = 2 ** 32;

export function createQuery({ vocabulary }: TextIndex, tokens: Tokens): Query {
  const { words, gaps } = tokens;
  const ids = Int32Array.from(words, (word) => vocabulary.find(word));
  const told = new Float64Array(words.length + 1);
  const cuts = new Float64Array(words.length);
  words.forEach((word, i) => {
    told[i + 1] = told[i]! + vocabulary.bits(word);
    cuts[i] = (cuts[i - 1] ?? 0) + (gaps[i] === 2 ? elision : gaps[i]!);
  });
  return { tokens, ids, told, cuts };
}

/** What a quotation marks behind the word at `i` and up to the word at `j`: the widest of the gaps there. */
export function gapBetween({ cuts }: Query, i: number, j: number): Gap {
  const between = cuts[j]! - cuts[i]!;
  return between >= elision ? 2 : between > 0 ? 1 : 0;
}
