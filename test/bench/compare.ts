import type { Comparison, Figures, Measure } from './measures.js';
import { spread, type Spread } from './statistics.js';

/** What one sample of a round gave. */
export interface Taken {
  readonly round: number;
  readonly design: string;
  readonly comments: number;
  readonly figures: Figures;
}

/** A design with so many comments. Several designs stand for the best of them. */
export interface Subject {
  readonly design: string | readonly string[];
  readonly comments: number;
}

/** The figure of a subject in one round: the least of its designs', where it has several. */
function figureIn(
  taken: readonly Taken[],
  round: number,
  measure: Measure,
  { design, comments }: Subject,
): number | undefined {
  const designs = typeof design === 'string' ? [design] : design;
  const figures = taken
    .filter((one) => one.round === round && one.comments === comments && designs.includes(one.design))
    .flatMap(({ figures }) => figures[measure] ?? []);
  return figures.length ? Math.min(...figures) : undefined;
}

const rounds = (taken: readonly Taken[]): number[] => [...new Set(taken.map(({ round }) => round))];

/** A figure over all rounds. Nothing when it was never taken. */
export function valueOf(taken: readonly Taken[], measure: Measure, subject: Subject): Spread | undefined {
  const values = rounds(taken).flatMap((round) => figureIn(taken, round, measure, subject) ?? []);
  return values.length ? spread(values) : undefined;
}

/**
 * One subject against another, compared within each round, over all rounds in which both were measured: what slowed a
 * round slowed both. Nothing when there is none, or when the other is nothing and a ratio was asked for.
 */
export function compare(
  taken: readonly Taken[],
  measure: Measure,
  comparison: Comparison,
  subject: Subject,
  other: Subject,
): Spread | undefined {
  const values = rounds(taken).flatMap((round) => {
    const [mine, theirs] = [figureIn(taken, round, measure, subject), figureIn(taken, round, measure, other)];
    if (mine === undefined || theirs === undefined) return [];
    if (comparison === 'difference') return [mine - theirs];
    return theirs > 0 ? [mine / theirs] : [];
  });
  return values.length ? spread(values) : undefined;
}
