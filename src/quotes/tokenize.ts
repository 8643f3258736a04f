import { fold } from './fold.js';

/** A stretch of a text, in UTF-16 units; `end` is the first unit behind it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The words of a text, folded, with the places they are at. */
export interface Tokens {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether the text marks in front of a word that some were left out, or changed. */
  readonly gaps: readonly boolean[];
}

// Thai, Lao, Burmese, Khmer, Kana and Han put no spaces between words. Each of their characters is a token: it needs no
// dictionary, and two browsers cannot disagree on it, as they may with Intl.Segmenter.
const unspaced = '\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Mymr}\\p{sc=Khmr}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hani}';
const word = [
  '(?:https?://|www\\.)\\S*[^\\s<>"“”«».,;:!?\\)\\]’]',
  `[[${unspaced}]&&[\\p{L}\\p{N}\\p{M}]]`,
  `[[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]--[${unspaced}]]+(?:['’ʼ＇][[\\p{L}\\p{M}]--[${unspaced}]]+)*`,
].join('|');
const elision = '[\\[\\(<]? ?(?:…+|\\.(?:[ \\u00a0]?\\.){2,}|\\[snip\\]) ?[\\]\\)>]?';
const bracketed = '\\[[^\\[\\]\\n]{1,60}\\]';

const changed = new RegExp(`(${elision}|${bracketed})|${word}`, 'gv');
const pattern = new RegExp(`(${elision})|${word}`, 'gv');

/**
 * The tokens of some ranges of a text, in order. Brackets hold words like others, or are gaps: changes by the one who
 * quotes. It takes linear time whatever the text.
 */
export function tokenize(text: string, ranges: readonly Range[], bracketsAreGaps?: boolean): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: boolean[] = [];
  let gap = false;
  for (const { start, end } of ranges) {
    for (const match of text.slice(start, end).matchAll(bracketsAreGaps ? changed : pattern)) {
      if (match[1]) gap = true;
      else {
        const folded = fold(match[0]);
        if (!folded) continue;
        words.push(folded);
        starts.push(start + match.index);
        ends.push(start + match.index + match[0].length);
        gaps.push(gap && words.length > 1);
        gap = false;
      }
    }
  }
  return { words, starts, ends, gaps };
}
