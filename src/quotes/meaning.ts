import { nearestStretch, wordsIn } from './edit-distance.js';
import type { Piece } from './match.js';
import type { Query } from './query.js';
import type { TextIndex } from './text-index.js';

// Words that turn a sentence round, folded: English, German, French, Spanish, Italian, Russian,
// Chinese, Arabic.
const negations = new Set(
  (
    'not no never none nor nobody nothing neither without cannot ' +
    'nicht kein keine keinen nie ohne pas jamais sans nunca sin ' +
    'не нет без 不 没 沒 未 无 無 لا لم لن'
  ).split(' '),
);
const contraction = /^(?:do(es)?|did|is|are|was|were|wo|(w|sh|c)ould|ca|ha[sd]|have|must|need)nt$/;
const isNegation = (word: string): boolean => negations.has(word) || contraction.test(word);

const numbersIn = (word: string): readonly string[] => word.match(/\p{N}+/gu) ?? [];
const lettersIn = (word: string): string => word.replace(/\p{N}+/gu, '');

/** Letters misread as digits: “he11o”. */
const misread = /^\p{L}+(?:\p{N}{1,2}\p{L}+)+$/u;

/**
 * Whether a quotation has all numbers of the passage in their order, and no others; it may say one twice. A name that
 * has digits in it, as `Box2D`, may be left out like other words, but not stand there with other digits or none.
 */
function hasNumbers({ tokens, ids }: Query, passage: readonly string[]): boolean {
  const all = new Set(passage.flatMap(numbersIn));
  const names = new Set(tokens.words.map(lettersIn));
  const numbers = passage.filter((word) => !/^\p{L}/u.test(word) || names.has(lettersIn(word))).flatMap(numbersIn);
  let next = 0;
  const known = tokens.words.every((word, i) =>
    numbersIn(word).every((number) => {
      if (number === numbers[next]) return (next += 1);
      return all.has(number) || (ids[i]! < 0 && misread.test(word));
    }),
  );
  return known && next === numbers.length;
}

/**
 * Whether a quotation and the passage it is like have the same numbers and the same negations. One word of this kind
 * makes another sentence of it, however alike the rest is: “should affect” does not quote “should not affect”.
 */
export function meansTheSame(index: TextIndex, query: Query, pieces: readonly Piece[]): boolean {
  const { words } = query.tokens;
  const passage = pieces.flatMap(({ first, last }) => index.wordsBetween(first, last + 1));
  if (!hasNumbers(query, passage)) return false;
  const missing = passage.filter(isNegation).length - words.filter(isNegation).length;
  // Where all else is well spelt, so is what is in place of the negation.
  const unknown = query.ids.filter((id) => id < 0).length;
  return missing === 0 || (missing > 0 && unknown > missing && hasMisspelt(query, passage));
}

/** Whether each negation of the passage is in the quotation too, if misspelt. */
function hasMisspelt({ tokens, ids }: Query, passage: readonly string[]): boolean {
  const quotation = tokens.words.join(' ');
  // In a long quotation no one looks for a misspelt word, and a search for each would take quadratic time.
  return (
    quotation.length < 1200 &&
    passage.every((word, i) => {
      if (!isNegation(word)) return true;
      const [before, after] = [passage[i - 1] ?? '', passage[i + 1] ?? ''];
      // Does the quotation read more like the passage with the negation, or without it?
      const [withIt, without] = [`${before} ${word} ${after}`, `${before} ${after}`];
      const stretch = nearestStretch(quotation, withIt);
      const closer = nearestStretch(quotation, without).errors - stretch.errors;
      if (withIt.length - without.length + 2 * closer <= 0) return false;
      // A word that people use is not a misspelling: “now” for “not” and “does” for “doesn’t” make other sentences.
      const [from, to] = wordsIn(tokens.words, stretch);
      return !tokens.words.some(
        (other, at) =>
          at >= from &&
          at < to &&
          ids[at]! >= 0 &&
          !passage.includes(other) &&
          (other.length > 2 || word.startsWith(other)),
      );
    })
  );
}
