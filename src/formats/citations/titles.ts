import { given, type CitationPart } from './citation.js';

const ownEnd = /[.!?…。！？؟।]["'”’»)]*$/u;

/** A text with a full stop, where it does not end by itself. */
export const stopped = (text: string): string => (ownEnd.test(text) ? '' : '.');

/** A title in quotation marks, with what ends the part within them, as American English has it; marks of its own are single. */
export function quoted(title: string, end: '.' | ',' | '' = ''): CitationPart[] {
  const inner = singleMarks(title);
  // A comma stays behind a question mark: “How Do You Revise?,” (Chicago 17, 14.96).
  const sign = end === '.' ? stopped(title) : end;
  return ['“', given(inner), `${sign}”`];
}

/** Double quotation marks as single ones, for a title that stands in double ones. */
const singleMarks = (title: string): string =>
  title
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’');

/** A title or a text on one line. */
export const oneLine = (text: string | undefined): string => (text ?? '').trim().replace(/\s+/gu, ' ');

/** The beginning of a text, of no more than so many words, as the language counts words. */
export function firstWords(text: string, most: number, language?: string): string {
  const line = oneLine(text);
  let count = 0;
  // By spaces where there are any: "well-known" is one word to those who write the rules.
  const step = /\s/.test(line) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(line);
  if (step) return line.split(' ').slice(0, most).join(' ');
  for (const { segment, index, isWordLike } of wordsIn(line, language)) {
    if (isWordLike) count += 1;
    if (count === most) return line.slice(0, index + segment.length);
  }
  return line;
}

function wordsIn(line: string, language: string | undefined): Intl.Segments {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' }).segment(line);
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' }).segment(line); // a tag that is none
  }
}
