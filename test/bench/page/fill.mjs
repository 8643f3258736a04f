import { nextFrame, settle, watchLongTasks } from './frames.mjs';

/** Of the time that passes, counting what is there may take one part in so many. */
const share = 20;

/**
 * Hands the data over and follows what comes of it, frame by frame, until all of it stands in the document or `limit`
 * milliseconds have passed. A time is that of the frame after the one that shows it.
 */
export async function fill(design, total, limit) {
  await settle();
  const longTasks = watchLongTasks();
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  design.fill();
  const found = { first: false, all: false };
  const times = {};
  let gap = 0;
  let before = start;
  let countAgain = 0;
  while (times.complete === undefined && before - start < limit) {
    const now = await nextFrame();
    gap = Math.max(gap, now - before);
    before = now;
    if (found.first) times.firstPaint ??= now - start;
    if (found.all) times.complete = now - start;
    found.first ||= design.hasAny();
    if (!found.all && now >= countAgain) {
      found.all = design.count() >= total;
      // Counting takes longer the more there are, and what it takes is not the design's.
      countAgain = now + share * (performance.now() - now);
    }
    if (!found.all) design.more?.();
  }
  const tasks = await longTasks(start, before);
  return { ...times, ...tasks, longestGap: gap, shown: design.count() };
}
