import { fold } from './fold.js';

/** A stretch of a text, in UTF-16 units; `end` is the first unit behind it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands in front of a token in a quotation: nothing, a bracketed change, or a mark that words were left out. */
export type Gap = 0 | 1 | 2;

/** The words of a text, folded, with the places they stand at. */
export interface Tokens {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly gaps: readonly Gap[];
}

// Thai, Lao, Burmese, Khmer, Kana and Han put no spaces between words. Each of their characters is a token: it needs no
// dictionary, and two browsers cannot disagree on it, as they may with Intl.Segmenter.
const unspaced = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
const word = [
  '(?:https?:\\/\\/|www\\.)[^\\s<>"“”«»]*[^\\s<>"“”«».,;:!?\\)\\]’]',
  `[[${unspaced}]&&[\\p{L}\\p{N}]]\\p{M}*`,
  `[[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]--[${unspaced}]]+(?:['’ʼ＇][[\\p{L}\\p{M}]--[${unspaced}]]+)*`,
].join('|');
const elision = '([\\[\\(<]? ?(?:…+|\\.(?:[ \\u00a0]?\\.){2,}|\\[snip\\]) ?[\\]\\)>]?)';
const bracketed = '(\\[[^\\[\\]\\n]{1,60}\\])';

const patterns = [word, `${elision}|${word}`, `${elision}|${bracketed}|${word}`].map((source) => new RegExp(source, 'gv'));
const unspacedWord = new RegExp(`^[${unspaced}]`, 'v');

/** Whether a token is one character of a script that puts no spaces between words. */
export const isUnspaced = (token: string): boolean => unspacedWord.test(token);

/** How much of a text is taken for a quoting writer's own marks: nothing, elisions, or bracketed words as well. */
export const reading = { plain: 0, elisions: 1, brackets: 2 } as const;

/** The tokens of some ranges of a text, in order. It takes linear time whatever the text. */
export function tokenize(text: string, ranges: readonly Range[], marks: 0 | 1 | 2 = reading.plain): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: Gap[] = [];
  let gap: Gap = 0;
  for (const { start, end } of ranges) {
    for (const match of text.slice(start, end).matchAll(patterns[marks]!)) {
      if (marks && match[1] !== undefined) gap = 2;
      else if (marks === 2 && match[2] !== undefined) gap ||= 1;
      else {
        const folded = fold(match[0]);
        if (!folded) continue;
        words.push(folded);
        starts.push(start + match.index);
        ends.push(start + match.index + match[0].length);
        gaps.push(words.length > 1 ? gap : 0);
        gap = 0;
      }
    }
  }
  return { words, starts, ends, gaps };
}
