import { nearestStretch, wordsIn } from './edit-distance.js';
import type { Match, Piece } from './match.js';
import { eachOccurrence, type Admits } from './occurrences.js';
import type { Query } from './query.js';
import type { IndexedText, TextIndex } from './text-index.js';

// For quotations that a machine or a tired hand has copied letter by letter. Below, too many sentences are alike;
// above, enough words are whole to be found as they are.
const fewestCharacters = 24;
const mostCharacters = 1200;
const mostWindows = 8;
const mostElisions = 4;
/** How many words an elision may stand for. */
const mostLeftOut = 64;
/** The share of characters that may differ. */
const mostErrors = 0.22;

/** The share of words that may be other words than those of the passage, and not misspelt ones. */
const mostStrangers = 1 / 8;

interface Window {
  readonly text: IndexedText;
  readonly from: number;
  readonly to: number;
}

/** Passages that a quotation spells like, though hardly a word may be whole. */
export function noisyMatches(index: TextIndex, query: Query, admits: Admits): Match[] {
  const { words, gaps } = query.tokens;
  const letters = words
    .map((word, i) => (gaps[i] ? '\n' : ' ') + word)
    .join('')
    .trim();
  if (letters.length < fewestCharacters || letters.length > mostCharacters || query.cuts.at(-1)! > mostElisions)
    return [];
  return likelyWindows(index, query, admits).flatMap((window) => compare(index, query, letters, window) ?? []);
}

/** Where most of the telling words of the quotation stand about as far apart as in the quotation. */
function likelyWindows(index: TextIndex, { ids, told, cuts }: Query, admits: Admits): Window[] {
  // Words that were split or joined move the rest by one each.
  const slack = 2 + (ids.length >> 3);
  const leftOut = mostLeftOut * cuts.at(-1)!;
  const windows = new Map<number, Window & { told: number }>();
  eachOccurrence(index, index.single, ids, admits, (at, position, text) => {
    // Each word votes for where the quotation would begin if this were it.
    const key = Math.floor((position - at) / slack);
    const window = windows.get(key) ?? {
      text,
      from: Math.max(text.base, (key - 2) * slack - leftOut),
      to: Math.min(text.base + text.starts.length, (key + 3) * slack + ids.length + leftOut),
      told: 0,
    };
    window.told += told[at + 1]! - told[at]!;
    windows.set(key, window);
  });
  return [...windows.values()].sort((a, b) => b.told - a.told).slice(0, mostWindows);
}

/** Looks for the parts of a quotation one behind the other; between them stands what it left out. */
function compare(index: TextIndex, query: Query, letters: string, { text, from, to }: Window): Match | undefined {
  const pieces: Piece[] = [];
  const passage: string[] = [];
  let [errors, told, next] = [0, 0, from];
  for (const part of letters.split('\n')) {
    const words = index.wordsBetween(next, to);
    const stretch = nearestStretch(words.join(' '), part);
    const [first, behind] = wordsIn(words, stretch);
    errors += stretch.errors;
    for (const word of words.slice(first, behind)) {
      passage.push(word);
      told += index.vocabulary.bits(word);
    }
    if (behind > first) pieces.push({ first: next + first, last: next + behind - 1 });
    next += behind;
  }
  const rate = errors / letters.length;
  if (rate > mostErrors || strangers(query, passage) > mostStrangers * query.ids.length) return undefined;
  return {
    text,
    first: 0,
    last: query.ids.length - 1,
    pieces,
    similarity: 1 - rate,
    told: told * (1 - 2.5 * rate) - 3 * (pieces.length - 1),
    kind: 'modified',
  };
}

/**
 * How many of the longer words of a quotation are none of the passage's. Noise is spread over all words, and leaves
 * half of most; another word in place of one is half the noise that a short quotation may have, and another sentence.
 */
function strangers({ tokens }: Query, passage: readonly string[]): number {
  // Without spaces, words that were split or joined by mistake are still found.
  const letters = passage.join('');
  return tokens.words.filter((word) => word.length > 3 && nearestStretch(letters, word).errors > word.length / 2)
    .length;
}
