import type { TextIndex } from './text-index.js';
import type { Gap, Tokens } from './tokenize.js';

/** A quotation as it is looked up: its words by their numbers, and what they tell. */
export interface Query {
  readonly tokens: Tokens;
  /** The number of each word; -1 for a word the thread does not have. */
  readonly ids: Int32Array;
  readonly bits: Float64Array;
  /** `told[i]` is what the words before the one at `i` tell together. */
  readonly told: Float64Array;
  /** `cuts[i]` is how many gaps stand in front of the words up to and including the one at `i`. */
  readonly cuts: Int32Array;
}

export function createQuery({ vocabulary }: TextIndex, tokens: Tokens): Query {
  const ids = Int32Array.from(tokens.words, (word) => vocabulary.find(word));
  const bits = Float64Array.from(tokens.words, (word) => vocabulary.bits(word));
  const told = new Float64Array(ids.length + 1);
  const cuts = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i += 1) {
    told[i + 1] = told[i]! + bits[i]!;
    cuts[i] = (cuts[i - 1] ?? 0) + (tokens.gaps[i] ? 1 : 0);
  }
  return { tokens, ids, bits, told, cuts };
}

/** What a quotation marks behind the word at `i` and up to the word at `j`: the widest of the gaps there. */
export function gapBetween({ cuts, tokens }: Query, i: number, j: number): Gap {
  let widest: Gap = 0;
  for (let at = i + 1; at <= j && cuts[j]! > cuts[i]! && widest < 2; at += 1) {
    if (tokens.gaps[at]! > widest) widest = tokens.gaps[at]!;
  }
  return widest;
}
