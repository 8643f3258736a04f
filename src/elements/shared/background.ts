/**
 * How long a slice of background work may hold the page, in milliseconds: with the last step, which may take a little
 * longer, and with the frame that is drawn between two slices, no longer than a frame lasts.
 */
const budget = 11;

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

/** What is to be done, in the order in which it was asked for. */
const jobs: (() => boolean)[] = [];
/** Who waits until all of it is done. */
const waiting: (() => void)[] = [];
let isPosted = false;

/** What fails is not to keep what waits behind it from being done. */
function goesOn(job: () => boolean): boolean {
  try {
    return job();
  } catch (error) {
    (globalThis.reportError ?? console.error)(error);
    return false;
  }
}

function slice(): void {
  const [job] = jobs;
  if (!job) waiting.shift()?.();
  // One job and no other: what follows from it may want to come next.
  else if (!workFor(() => goesOn(job))) remove(job);
  isPosted = jobs.length + waiting.length > 0;
  if (isPosted) post(slice);
}

function remove(job: () => boolean): void {
  const at = jobs.indexOf(job);
  if (at >= 0) jobs.splice(at, 1);
}

function start(): void {
  if (!isPosted) post(slice);
  isPosted = true;
}

/**
 * Does work in slices that never hold the page for long: a step is done again and again until it answers that
 * nothing is left. One after the other: what was asked for first is what a reader sees first, and two at a time would
 * both be late. Answers with the way to stop.
 */
export function inBackground(step: () => boolean): () => void {
  const job = (): boolean => step() && jobs.includes(job);
  jobs.push(job);
  start();
  return () => remove(job);
}

/** When there is nothing else to do: for what nobody waits for. */
export function afterBackground(): Promise<void> {
  start();
  return new Promise((resolve) => waiting.push(resolve));
}
