/**
 * How long a slice of background work may block the page, in milliseconds: with the last step, which may take a little
 * longer, and with the rendering between two slices, no longer than a frame.
 */
const budget = 11;

type Post = (work: () => void) => void;

/**
 * Schedules work behind everything that a reader waits for. Not by `scheduler.yield()`, whose continuations go ahead of
 * rendering, so that frames starve.
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

/** Repeats a step until nothing is left, or the time is over. Returns whether anything is left. */
export function workFor(step: () => boolean, milliseconds = budget): boolean {
  const end = performance.now() + milliseconds;
  let isLeft = true;
  while (isLeft && performance.now() < end) isLeft = step();
  return isLeft;
}

/** The jobs, in the order in which they were added. */
const jobs: (() => boolean)[] = [];
/** The callbacks that wait until all jobs are done. */
const waiting: (() => void)[] = [];
let isPosted = false;

/** A job that fails must not block those behind it. */
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
  // Only one job: its results may start another that comes first.
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
 * Runs a job in slices that never block the page for long: the step is repeated until it returns false. One job runs
 * after another: the first is what a reader sees first, and two at a time would both finish late. Returns a function
 * that cancels the job.
 */
export function inBackground(step: () => boolean): () => void {
  const job = (): boolean => step() && jobs.includes(job);
  jobs.push(job);
  start();
  return () => remove(job);
}

/** Resolves when no job is left: for work that no reader waits for. */
export function afterBackground(): Promise<void> {
  start();
  return new Promise((resolve) => waiting.push(resolve));
}
