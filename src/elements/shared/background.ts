/** How long a slice of background work may hold the page, in milliseconds: half a frame. */
const budget = 8;

type Post = (work: () => void) => void;

/**
 * Behind everything that a reader waits for. Not `scheduler.yield()`, whose continuations go ahead of drawing, so
 * that frames starve.
 */
const post: Post = (work) => {
  const { scheduler, requestIdleCallback } = globalThis as {
    scheduler?: { postTask?: (work: () => void, options: { priority: 'background' }) => Promise<void> };
    requestIdleCallback?: (work: () => void, options: { timeout: number }) => number;
  };
  if (scheduler?.postTask) void scheduler.postTask(work, { priority: 'background' });
  else if (requestIdleCallback) requestIdleCallback(work, { timeout: 100 });
  else setTimeout(work);
};

/** Works until there is nothing left, or the time is over. Answers whether there is something left. */
export function workFor(step: () => boolean, milliseconds = budget): boolean {
  const end = performance.now() + milliseconds;
  let isLeft = true;
  while (isLeft && performance.now() < end) isLeft = step();
  return isLeft;
}

/**
 * Does work in slices that never hold the page for long: a step is done again and again until it answers that
 * nothing is left. Answers with the way to stop.
 */
export function inBackground(step: () => boolean): () => void {
  let isStopped = false;
  const slice = (): void => {
    if (!isStopped && workFor(step)) post(slice);
  };
  post(slice);
  return () => {
    isStopped = true;
  };
}
