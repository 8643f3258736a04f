import type { Body, Passage, QuoteLink } from '../model/index.js';
import { align, type Alignment } from './align.js';
import { readBody, type ReadBody } from './read-body.js';
import { passage } from './selectors.js';
import { tokenize, type Range, type Tokens } from './tokenize.js';

/** The least share of the text in its place that must still be the quotation; with less it is another text. */
const leastAlike = 0.6;
/** How many pairs of words are compared for one reply: some 3,000 words with as many. */
const mostCompared = 10_000_000;

/**
 * What a reply still quotes of the passages that were put into it. `exact` where the words stand as they were said;
 * otherwise what is in their place is compared as the detector compares, word by word, and the link says how they
 * differ. Words that are no longer there are quoted no more, and leave no link.
 *
 * Whose words they are is known here, so that neither chance nor other texts are weighed: a quotation of two words is
 * as good as a long one, and one that was turned round is `modified` and not lost.
 */
export function authoredLinks(id: string, body: Body, quoted: readonly Passage[]): readonly QuoteLink[] {
  if (quoted.length === 0) return [];
  const read = readBody(body);
  const taken: Range[] = [];
  const work = { left: mostCompared };
  return quoted.flatMap((to) => {
    const found = verbatim(read, to, taken) ?? compared(read, to, taken, work);
    if (!found) return [];
    taken.push(found.here);
    return {
      id: `quote:${id}:${found.here.start}`,
      origin: 'author' as const,
      from: passage(id, read.text, [found.here]),
      to: found.to,
      match: found.match,
    };
  });
}

interface Found {
  readonly here: Range;
  readonly to: Passage;
  readonly match: QuoteLink['match'];
}

const isFree = ({ start, end }: Range, taken: readonly Range[]): boolean =>
  taken.every((other) => end <= other.start || start >= other.end);

function verbatim({ text }: ReadBody, to: Passage, taken: readonly Range[]): Found | undefined {
  const [piece, ...more] = to.selector;
  if (!piece || more.length > 0) return undefined;
  const { exact } = piece[1];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const here = { start, end: start + exact.length };
    if (isFree(here, taken)) return { here, to, match: 'exact' };
  }
  return undefined;
}

function compared(read: ReadBody, to: Passage, taken: readonly Range[], work: { left: number }): Found | undefined {
  const source = wordsOf(to);
  let best: { readonly tokens: Tokens; readonly alignment: Alignment; readonly alike: number } | undefined;
  for (const ranges of places(read)) {
    if (!ranges.every((range) => isFree(range, taken))) continue;
    const tokens = tokenize(read.text, ranges);
    work.left -= tokens.words.length * source.words.length;
    if (work.left < 0) return undefined;
    const alignment = align(tokens.words, source.words);
    const alike = alignment.length / Math.max(1, tokens.words.length);
    if (alike >= leastAlike && alike > (best?.alike ?? 0)) best = { tokens, alignment, alike };
  }
  if (!best) return undefined;
  const { tokens, alignment } = best;
  const [first, last] = [alignment[0]!, alignment.at(-1)!];
  const here = { start: tokens.starts[first.here]!, end: tokens.ends[last.here]! };
  const { pieces, match } = kindOf(tokens, source, alignment);
  const there = pieces.map(([from, until]) => ({ start: source.starts[from]!, end: source.ends[until]! }));
  const words = there.map(({ start, end }) => source.text.slice(start, end));
  const isVerbatim = words.length === 1 && words[0] === read.text.slice(here.start, here.end);
  return { here, to: moved(passage(to.source, source.text, there), source.base), match: isVerbatim ? 'exact' : match };
}

/** Where a quotation may stand: in a block quotation, or in a paragraph whose mark has been taken away. */
function places({ blocks, quotes }: ReadBody): Range[][] {
  const quotations = quotes.map((_, index) => blocks.filter(({ quote }) => quote === index));
  return [...quotations, ...blocks.filter(({ quote }) => quote < 0).map((block) => [block])];
}

/** The same passage in a text of which `base` units stand before the part that was at hand. */
const moved = ({ source, selector }: Passage, base: number): Passage => ({
  source,
  selector: selector.map(
    ([{ type, start, end }, words]) => [{ type, start: start + base, end: end + base }, words] as const,
  ),
});

interface SourceWords extends Tokens {
  /** As much of the source as is known. */
  readonly text: string;
  /** Where that begins in the source. */
  readonly base: number;
  /** The pieces of the passage, in that text. */
  readonly ranges: readonly Range[];
}

/** The words of a passage, and its surroundings as far as they are known, at the places they have in the source. */
function wordsOf({ selector }: Passage): SourceWords {
  const base = Math.min(...selector.map(([{ start }, { prefix = '' }]) => start - prefix.length));
  let text = '';
  for (const [{ start }, { exact, prefix = '', suffix = '' }] of selector) {
    // What is left out between two pieces is as long as it was, and holds no words.
    text = text.padEnd(start - prefix.length - base).slice(0, start - prefix.length - base) + prefix + exact + suffix;
  }
  const ranges = selector.map(([{ start, end }]) => ({ start: start - base, end: end - base }));
  return { text, base, ranges, ...tokenize(text, ranges) };
}

/** How a quotation differs, and which pieces of its source it is made of, by the numbers of their words. */
function kindOf(
  { words, gaps }: Tokens,
  { ranges, starts, ends }: SourceWords,
  alignment: Alignment,
): { readonly match: QuoteLink['match']; readonly pieces: readonly (readonly [number, number])[] } {
  // What stands between two pieces is not at hand: no piece is of words in both.
  const isApart = (before: number, at: number): boolean =>
    ranges.some(({ end }) => ends[before]! <= end && end <= starts[at]!);
  const [{ there: first }, { there: last }] = [alignment[0]!, alignment.at(-1)!];
  const pieces: [number, number][] = [];
  let isMarked = alignment.length === words.length;
  for (const { here, there } of alignment) {
    const piece = pieces.at(-1);
    if (!piece || there > piece[1] + 1 || isApart(piece[1], there)) {
      if (piece && !gaps[here]) isMarked = false;
      pieces.push([there, there]);
    } else piece[1] = there;
  }
  if (isMarked) return { match: pieces.length > 1 ? 'elided' : 'folded', pieces };
  const whole: [number, number][] = [[first, first]];
  for (let there = first + 1; there <= last; there += 1) {
    if (isApart(there - 1, there)) whole.push([there, there]);
    else whole.at(-1)![1] = there;
  }
  return { match: 'modified', pieces: whole };
}
