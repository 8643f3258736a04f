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
  const parts: string[] = [];
  words.forEach((word, i) => parts.push(gaps[i] || i === 0 ? word : `${parts.pop()} ${word}`));
  const { length } = parts.join(' ');
  if (length < fewestCharacters || length > mostCharacters) return [];
  return likelyWindows(index, query, admits).flatMap((window) => compare(index, query, parts, window) ?? []);
}

/** Where most of the telling words of the quotation stand about as far apart as in the quotation. */
function likelyWindows(index: TextIndex, { ids, told }: Query, admits: Admits): Window[] {
  // Words that were split or joined move the rest by one each.
  const slack = 2 + (ids.length >> 3);
  const windows = new Map<number, Window & { told: number }>();
  eachOccurrence(index, index.single, [...ids], admits, (at, position, text) => {
    // Each word votes for where the quotation would begin if this were it. Windows overlap by half.
    const start = Math.floor((position - at) / slack);
    for (const key of [start, start + 1]) {
      const window = windows.get(key) ?? {
        text,
        from: Math.max(text.base, (key - 3) * slack),
        to: Math.min(text.base + text.starts.length, (key + 3) * slack + ids.length),
        told: 0,
      };
      window.told += told[at + 1]! - told[at]!;
      windows.set(key, window);
    }
  });
  return [...windows.values()].sort((a, b) => b.told - a.told).slice(0, mostWindows);
}

/** Looks for the parts of a quotation one behind the other; between them stands what it left out. */
function compare(index: TextIndex, query: Query, parts: readonly string[], { text, from, to }: Window): Match | undefined {
  const pieces: Piece[] = [];
  const passage: string[] = [];
  let [errors, next] = [0, from];
  for (const part of parts) {
    const words = index.wordsBetween(next, to);
    const stretch = nearestStretch(words.join(' '), part);
    const [first, behind] = wordsIn(words, stretch);
    errors += stretch.errors;
    passage.push(...words.slice(first, behind));
    if (behind > first) pieces.push({ first: next + first, last: next + behind - 1 });
    next += behind;
  }
  const rate = errors / parts.join('').length;
  if (rate > mostErrors || strangers(query, passage) > mostStrangers * query.ids.length) return undefined;
  const told = passage.reduce((sum, word) => sum + index.vocabulary.bits(word), 0);
  return {
    text,
    words: { first: 0, last: query.ids.length - 1 },
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
  return tokens.words.filter((word) => word.length > 3 && nearestStretch(letters, word).errors > word.length / 2).length;
}
