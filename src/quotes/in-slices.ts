/** When to work, and when to let others. */
export interface SliceOptions {
  /** How long a slice of work may take, in milliseconds; 8 when left out, which leaves half of a frame. */
  readonly budget?: number;
  /** Resolves when the next slice may begin: in an idle callback, for instance. */
  readonly pause: () => Promise<unknown>;
  /** The time in milliseconds, such as `performance.now`. */
  readonly now: () => number;
  /** Stops the work between two slices; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Runs steps in slices. Where no worker can start, this does its work in the page: `inSlices(index.adding(comment), …)`
 * for one comment after the other. Rejects with what a step throws.
 */
export async function inSlices<T>(steps: Generator<unknown, T>, options: SliceOptions): Promise<T> {
  const { budget = 8, pause, now, signal } = options;
  for (;;) {
    signal?.throwIfAborted();
    const end = now() + budget;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (now() < end);
    await pause();
  }
}
