import { createRandom } from './random.js';

/** The middle of some numbers, and how far they spread. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** The interval in which the median lies in 95 of 100 draws of as many numbers from these. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

const draws = 2000;

/** The value in the middle; between the two in the middle of an even number. Throws for no values. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('Expected values to take the median of, got none');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The interval of the median by the percentile bootstrap. The same values give the same interval. */
export function medianInterval(values: readonly number[], confidence = 0.95): readonly [low: number, high: number] {
  const random = createRandom(values.length);
  const medians = Array.from({ length: draws }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)]!)),
  ).sort((a, b) => a - b);
  const tail = (1 - confidence) / 2;
  return [medians[Math.floor(tail * draws)]!, medians[Math.ceil((1 - tail) * draws) - 1]!];
}

export function spread(values: readonly number[]): Spread {
  const [low, high] = medianInterval(values);
  return {
    median: median(values),
    least: Math.min(...values),
    most: Math.max(...values),
    low,
    high,
    count: values.length,
  };
}
