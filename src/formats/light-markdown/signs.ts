/** The signs that open and close something. Of each, one at most is open at a time, so nesting has an end. */
export type Sign = '*' | '**' | '_' | '[';

/** What a run of signs can open or close. */
export const signs: Readonly<Record<string, readonly Sign[]>> = {
  '*': ['*'],
  '**': ['**'],
  '***': ['**', '*'],
  _: ['_'],
};

const tokens: readonly RegExp[] = [
  /\\([!-/:-@[-`{-~])/, // an escape
  /`([^`\n]+)`/,
  /\*+/,
  /_+/,
  /\[/,
  /\](?:\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\))?/, // and the address behind it, in which parentheses pair up
  /https?:\/\/[^\s<>"`[\]]+/,
  /\n/,
];

/** What may have a meaning among words: captured are an escaped sign, code, and the address of a link. */
export const token = new RegExp(tokens.map(({ source }) => source).join('|'), 'g');

// Emphasis neither begins nor ends inside a word. Letters without upper and lower case (Han, Kana, Hangul, Thai, Arabic …)
// do not count for asterisks: such scripts put no space between words, or add endings without one.
export const wordCharacter: Readonly<Record<string, RegExp>> = {
  '*': /(?![\p{Lo}\p{Lm}])[\p{L}\p{N}]/u,
  // Names in code are written with underscores, in any script that has spaces.
  _: /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}]/u,
};
