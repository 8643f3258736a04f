import { isNear } from './edit-distance.js';
import type { Piece } from './match.js';
import type { Query } from './query.js';
import type { TextIndex } from './text-index.js';

// Words that turn a sentence round, folded: n’t is nt. Common ones of Dutch, French, German, Italian, Portuguese,
// Russian, Scandinavian and Spanish, Chinese characters, and Arabic are among them.
const negations = new Set(
  ('not no never none nor nobody nothing neither without cannot hardly scarcely unless except ' +
    'nicht kein keine keinen nie ohne pas jamais rien sans nunca sin jamas non mai senza nao sem niet geen ' +
    'inte ikke aldrig не нет ни без 不 没 沒 非 未 无 無 لا لم لن ليس').split(' '),
);
const contraction = /^(?:do|does|did|is|are|was|were|wo|would|should|could|ca|has|have|had|must|need|ai)nt$/;
const isNegation = (word: string): boolean => negations.has(word) || contraction.test(word);

const digits = (words: readonly string[]): string =>
  words.filter((word) => !/^(?:http|www)/.test(word)).join('').replace(/\P{N}/gu, '');

/**
 * Whether a quotation and the passage it is like have the same numbers and the same negations. One word of this kind
 * makes another sentence of it, however alike the rest is: “should affect” does not quote “should not affect”.
 */
export function meansTheSame(index: TextIndex, { tokens, ids }: Query, pieces: readonly Piece[]): boolean {
  const passage = pieces.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => index.vocabulary.word(index.wordAt(first + i))),
  );
  if (digits(tokens.words) !== digits(passage)) return false;
  const negating = passage.filter(isNegation);
  const certain = tokens.words.filter(isNegation).length;
  // A word that the thread does not have may be a misspelt negation.
  const misspelt = tokens.words.filter((word, i) => ids[i]! < 0 && negating.some((other) => isNear(word, other, 1)));
  return certain <= negating.length && negating.length <= certain + misspelt.length;
}
