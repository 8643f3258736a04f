/** Between two questions, in milliseconds: soon after something came, and at last where nothing comes for long. */
export const quickest = 15_000;
export const slowest = 300_000;

/** After so many failures in a row no more is asked, until the reader comes back to the page. */
export const mostFailures = 6;

/** What came of a question. */
export type Outcome = 'news' | 'nothing' | { readonly retryAfter?: number | undefined };

/** How long to wait after a question, before chance has its part. */
export function pauseAfter(outcome: Outcome, before: number): number {
  if (outcome === 'news') return quickest;
  if (outcome === 'nothing') return Math.min(slowest, before * 1.5);
  return Math.max(Math.min(slowest, before * 2), 1000 * (outcome.retryAfter ?? 0));
}

/**
 * Some time around a pause, so that many pages that began at one moment do not ask at one moment; never before the time that a
 * server has named.
 */
export function around(pause: number, random: () => number, outcome?: Outcome): number {
  const least = typeof outcome === 'object' ? 1000 * (outcome.retryAfter ?? 0) : 0;
  return Math.max(least, pause * (0.8 + 0.4 * random()));
}
