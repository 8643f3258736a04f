import type { Admits } from './anchors.js';
import { nearestStretch } from './edit-distance.js';
import type { Match } from './match.js';
import type { Query } from './query.js';
import type { IndexedText, TextIndex } from './text-index.js';

// For quotations that a machine or a tired hand has copied letter by letter. Below, too many sentences are alike;
// above, enough words are whole to be found as they are.
const [fewestCharacters, mostCharacters] = [24, 1200];
const postingsPerWord = 40;
const postingsAtLeast = 600;
const mostWindows = 6;
/** The share of characters that may differ. */
const mostErrors = 0.22;

/** One word of the quotation stands here: then the quotation begins at this position, if it is here at all. */
interface Vote {
  readonly diagonal: number;
  readonly told: number;
  readonly text: IndexedText;
}

/** The share of words that may be other words than those of the passage, and not misspelt ones. */
const mostStrangers = 1 / 8;

interface Window {
  readonly text: IndexedText;
  readonly from: number;
  readonly to: number;
}

/** Passages that a quotation spells like, though hardly a word may be whole. */
export function noisyMatches(index: TextIndex, query: Query, admits: Admits): Match[] {
  const pattern = query.tokens.words.join(' ');
  if (pattern.length < fewestCharacters || pattern.length > mostCharacters) return [];
  return likelyWindows(index, query, admits).flatMap((window) => compare(index, query, pattern, window) ?? []);
}

/** Where most of the telling words of the quotation stand about as far apart as in the quotation. */
function likelyWindows(index: TextIndex, query: Query, admits: Admits): Window[] {
  const { ids, bits } = query;
  const { single } = index;
  let budget = postingsAtLeast + postingsPerWord * ids.length;
  const votes: Vote[] = [];
  const rarest = [...ids.keys()]
    .filter((at) => ids[at]! >= 0)
    .sort((a, b) => single.count(ids[a]!) - single.count(ids[b]!));
  for (const at of rarest) {
    budget -= single.count(ids[at]!);
    if (budget < 0) break;
    for (let position = single.newest(ids[at]!); position >= 0; position = single.before(position)) {
      const text = index.textAt(position);
      if (!text.removed && admits(text)) votes.push({ diagonal: position - at, told: bits[at]!, text });
    }
  }
  votes.sort((a, b) => a.diagonal - b.diagonal);

  // Words that were split or joined move the rest by one each.
  const slack = 2 + Math.ceil(ids.length / 8);
  const peaks: Vote[] = [];
  let [from, told] = [0, 0];
  for (const vote of votes) {
    told += vote.told;
    while (votes[from]!.diagonal < vote.diagonal - slack) told -= votes[from++]!.told;
    const peak = peaks.at(-1);
    const apart = !peak || peak.diagonal < vote.diagonal - slack;
    if (apart || told > peak.told) peaks.splice(peaks.length - (apart ? 0 : 1), 1, { ...vote, told });
  }
  return peaks
    .sort((a, b) => b.told - a.told)
    .slice(0, mostWindows)
    .map(({ diagonal, text }) => ({
      text,
      from: Math.max(text.base, diagonal - 2 * slack),
      to: Math.min(text.base + text.starts.length, diagonal + ids.length + 2 * slack),
    }));
}

function compare(index: TextIndex, query: Query, pattern: string, { text, from, to }: Window): Match | undefined {
  const { vocabulary } = index;
  const words = Array.from({ length: to - from }, (_, i) => vocabulary.word(index.wordAt(from + i)));
  const { start, end, errors } = nearestStretch(words.join(' '), pattern);
  const rate = errors / pattern.length;
  if (rate > mostErrors) return undefined;
  let [first, last, offset, told] = [-1, -1, 0, 0];
  words.forEach((word, i) => {
    if (offset < end && offset + word.length > start) {
      if (first < 0) first = from + i;
      last = from + i;
      told += vocabulary.bits(word);
    }
    offset += word.length + 1;
  });
  if (strangers(query, words.slice(first - from, last + 1 - from)) > mostStrangers * query.ids.length) return undefined;
  const information = told * (1 - 2.5 * rate) - Math.log2(vocabulary.total + 2);
  if (information < 14) return undefined;
  return {
    text,
    words: { first: 0, last: query.ids.length - 1 },
    pieces: [{ first, last }],
    similarity: 1 - rate,
    coverage: 1 - rate,
    information,
    run: 0,
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
  return tokens.words.filter(
    (word) => word.length > 3 && !letters.includes(word) && nearestStretch(letters, word).errors > word.length / 2,
  ).length;
}
