import { compare, valueOf, type Subject, type Taken } from './compare.js';
import { own, ownFetched, peerDesigns, reference } from './designs.js';
import type { Comparison, Measure } from './measures.js';
import type { Spread } from './statistics.js';

/** What Colloquy is to reach. */
export interface Target {
  readonly says: string;
  readonly measure: Measure;
  readonly subject: Subject;
  /** With what it is compared. The figure itself counts where there is nothing. */
  readonly against?: Subject;
  readonly comparison?: Comparison;
  readonly atMost: number;
}

const colloquy = (comments: number): Subject => ({ design: own, comments });
const innerHTML = (comments: number): Subject => ({ design: reference, comments });
const fetched: Subject = { design: ownFetched, comments: 1000 };
const bestPeer: Subject = { design: peerDesigns.map(({ name }) => name), comments: 1000 };

const ratio = (says: string, measure: Measure, subject: Subject, against: Subject, atMost: number): Target => ({
  says,
  measure,
  subject,
  against,
  comparison: 'ratio',
  atMost,
});

const noMoreDropped = (measure: Measure, what: string): Target[] =>
  [1000, 10_000].map((comments) => ({
    says: `frames dropped in a ${what} of ${comments.toLocaleString('en')}, beyond innerHTML’s`,
    measure,
    subject: colloquy(comments),
    against: innerHTML(comments),
    comparison: 'difference',
    atMost: 0,
  }));

const change = (seen: Measure, drawn: Measure, what: string): Target[] => [
  ratio(`${what} one in 10,000, until it is drawn, to innerHTML`, drawn, colloquy(10_000), innerHTML(10_000), 0.05),
  ratio(`${what} one in 10,000, until it is seen, to the same in 100`, seen, colloquy(10_000), colloquy(100), 1.2),
];

export const targets: readonly Target[] = [
  ratio('first paint of 10,000, to innerHTML', 'firstPaint', colloquy(10_000), innerHTML(10_000), 0.01),
  ratio('first paint of 100,000, to innerHTML of 100', 'firstPaint', colloquy(100_000), innerHTML(100), 1.5),
  ratio('all 10,000 shown, to innerHTML', 'complete', colloquy(10_000), innerHTML(10_000), 0.12),
  ratio('… and in no case', 'complete', colloquy(10_000), innerHTML(10_000), 0.16),
  { says: 'blocking time of 1,000, in ms', measure: 'blocking', subject: colloquy(1000), atMost: 0 },
  { says: 'blocking time of 10,000, in ms', measure: 'blocking', subject: colloquy(10_000), atMost: 0 },
  { says: 'blocking time of 100,000, in ms', measure: 'blocking', subject: colloquy(100_000), atMost: 50 },
  {
    says: 'longest gap between frames while 10,000 are shown, in ms',
    measure: 'longestGap',
    subject: colloquy(10_000),
    atMost: 50,
  },
  ...change('append', 'appendWork', 'append'),
  ...change('collapse', 'collapseWork', 'collapse'),
  ratio('memory of 10,000, to innerHTML', 'memory', colloquy(10_000), innerHTML(10_000), 0.15),
  ratio('… and in no case', 'memory', colloquy(10_000), innerHTML(10_000), 0.23),
  ...noMoreDropped('scrollDropped', 'scroll'),
  ...noMoreDropped('flingDropped', 'fling'),
  ratio('first comment of 1,000 that are fetched, to the best peer', 'firstPaint', fetched, bestPeer, 0.2),
  ratio('all 1,000 that are fetched, to the best peer', 'complete', fetched, bestPeer, 0.1),
];

/**
 * - `met`: the median is within the target;
 * - `unsure`: it is not, but chance could explain that;
 * - `missed`: all of its interval lies beyond;
 * - `not measured`: this run had not what it takes.
 */
export type Verdict = 'met' | 'unsure' | 'missed' | 'not measured';

export interface Judged {
  readonly says: string;
  readonly atMost: number;
  readonly got: Spread | undefined;
  readonly verdict: Verdict;
}

export function verdictOf(got: Spread | undefined, atMost: number): Verdict {
  if (!got) return 'not measured';
  if (got.median <= atMost) return 'met';
  return got.low > atMost ? 'missed' : 'unsure';
}

export function judge(taken: readonly Taken[]): Judged[] {
  return targets.map(({ says, measure, subject, against, comparison = 'ratio', atMost }) => {
    const got = against ? compare(taken, measure, comparison, subject, against) : valueOf(taken, measure, subject);
    return { says, atMost, got, verdict: verdictOf(got, atMost) };
  });
}
