import { anchoredTexts } from './anchors.js';
import { chain } from './chain.js';
import { fillGaps } from './fill-gaps.js';
import { measure, type Match } from './match.js';
import { meansTheSame } from './meaning.js';
import { noisyMatches } from './noisy-matches.js';
import type { Admits } from './occurrences.js';
import { createQuery, type Query } from './query.js';
import type { IndexedText, TextIndex } from './text-index.js';
import { tokenize, type Range, type Tokens } from './tokenize.js';

/** Which of several texts that say the same is likely to be quoted: the higher the more likely. */
export type Preference = (text: IndexedText) => number;

/** The preference for a text that has the quotation character by character, punctuation included. */
const sameCharacters = 2;

/** A quotation with its source. */
export interface Found {
  readonly tokens: Tokens;
  readonly match: Match;
}

/** Fewer words are no quotation: too many people say them by themselves. */
const fewestWords = 4;

/** How many bits a passage must tell beyond what chance explains: one chance match in 2¹⁴ quotations. */
const leastInformation = 14;

/**
 * Finds the passage that a quotation was taken from. The exact one comes before those that differ, then the
 * likeliest, then the earliest: later quotations are from there too.
 */
export function findSource(
  index: TextIndex,
  text: string,
  ranges: readonly Range[],
  admits: Admits,
  preference: Preference,
): Found | undefined {
  const { start } = ranges[0]!;
  const quotation = text.slice(start, ranges.at(-1)!.end).trimEnd();
  const search = (brackets?: true): Found | undefined => {
    const tokens = tokenize(text, ranges, brackets);
    if (tokens.words.length < fewestWords) return undefined;
    const query = createQuery(index, tokens);
    const match = choose(sources(index, query, admits), ({ text: source, pieces }) => {
      // Who copies a passage copies the full stop with it, or the question mark.
      const begins = source.starts[pieces[0]!.first - source.base]! + start - tokens.starts[0]!;
      return preference(source) + (source.text.startsWith(quotation, begins) ? sameCharacters : 0);
    });
    return match && { tokens, match: brackets ? { ...match, kind: 'modified' } : match };
  };
  // Brackets are the quoted writer's own, or the quoting writer's for a change: [their].
  return search() ?? (quotation.includes('[') ? search(true) : undefined);
}

function sources(index: TextIndex, query: Query, admits: Admits): Match[] {
  const matches = anchoredTexts(index, query, admits).map((candidate) => {
    const matched = chain(query, candidate);
    fillGaps(index, query, candidate.text, matched);
    return measure(index, query, candidate.text, matched);
  });
  // By chance, a passage of so many bits stands somewhere among so many words.
  const least = leastInformation + Math.log2(index.vocabulary.total);
  const sound = ({ told, pieces }: Match): boolean => told >= least && meansTheSame(index, query, pieces);
  // The shorter a quotation, the more alike it has to be: one word in five may be the one that matters.
  const words = query.ids.length;
  const leastAlike = words < 6 ? 0.95 : words < 12 ? 0.85 : 0.75;
  const accepted = matches.filter((match) => match.similarity >= leastAlike && sound(match));
  return accepted.length > 0 ? accepted : noisyMatches(index, query, admits).filter(sound);
}

function choose(matches: readonly Match[], likelihood: (match: Match) => number): Match | undefined {
  const best = matches.reduce((most, { similarity }) => Math.max(most, similarity), -Infinity);
  return matches
    .filter(({ similarity }) => similarity >= (best < 1 ? best - 0.02 : 1))
    .sort((a, b) => likelihood(b) - likelihood(a) || a.text.order - b.text.order)[0];
}
