// What typography adds to a word: combining accents, Hebrew points, Arabic tatweel and vowel signs, soft hyphens,
// zero-width characters, apostrophes. Vowel signs of Indic scripts and Thai, and the marks that tell か from が, stay:
// there they are letters.
const ornaments = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200d\u2060\ufeff'’ʼ]/g;

/** A word without what typography, keyboards and shouting change in it: `DON’T` and `don't` are both `dont`. */
export function fold(word: string): string {
  return word.toLowerCase().normalize('NFKD').replace(ornaments, '');
}
