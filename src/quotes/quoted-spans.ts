import type { Range } from './tokenize.js';

/** Which marks close what a mark opens, in the orders that languages use them in. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”', // English
  '„': '“”"', // German, Polish
  '”': '”', // Swedish, Finnish
  '«': '»', // French, Russian
  '»': '«»', // German books, Danish; Finnish
  '‹': '›',
  '›': '‹',
  '‘': '’', // British
  '‚': '‘’', // German, inside another
  "'": "'",
  '「': '」', // Japanese, Chinese
  '『': '』',
};
const isMark = /["＂“”„«»‹›‘’‚'「」『』]/g;
// Marks that also close, or stand for an apostrophe, an inch or a repetition: only their neighbours can tell.
const doubtful = /["＂”»›']/;
const beforeOpening = /[\s(\[{<—–\-/:;,"“„«‘‚「『¡¿]/;
const afterClosing = /[\s,.;:!?…)\]}>—–\-/"”“»’‘」』]/;

// Marks nest two deep at most in print. A limit keeps texts full of opening marks linear.
const deepest = 4;

interface Opened {
  readonly at: number;
  readonly closers: string;
}

/**
 * What is between paired quotation marks in one block of text, without the marks; spans nest, and a longer span
 * comes before those inside it. Marks that have no partner in the block are taken for something else.
 */
export function quotedSpans(text: string, { start, end }: Range): Range[] {
  const spans: Range[] = [];
  const open: Opened[] = [];
  const block = text.slice(start, end);
  for (const { 0: mark, index } of block.matchAll(isMark)) {
    const [before, after] = [block[index - 1] ?? ' ', block[index + 1] ?? ' '];
    const single = mark === "'" || mark === '’';
    const [mayOpen, mayClose] = [beforeOpening.test(before), afterClosing.test(after)];
    const level = open.findLastIndex((opened) => opened.closers.includes(mark));
    if (level >= 0 && (mayClose || (!mayOpen && !single))) {
      spans.push({ start: start + open[level]!.at + 1, end: start + index });
      open.length = level;
      continue;
    }
    const closing = closers[mark];
    if (closing === undefined) continue;
    if (doubtful.test(mark) && (/\s/.test(after) || (!mayOpen && (single || mark !== '"' || mayClose)))) continue;
    // A second straight mark that opens tells that the first did not.
    if (closing === mark && level >= 0) open.length = level;
    if (open.length === deepest) open.shift();
    open.push({ at: index, closers: closing });
  }
  return spans.sort((a, b) => a.start - b.start);
}
