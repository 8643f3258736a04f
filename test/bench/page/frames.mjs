/** The length of a frame at 60 Hz, which is what a browser without a display keeps to. */
const frame = 1000 / 60;

/** Waits for the next animation frame; resolves with the time at which its callbacks ran, which is later than its own time when it was delayed. */
export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** Waits, from within an animation frame, until it has been drawn: not for the next one, which comes when the screen is ready for it. */
export const drawn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage('');
  });

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until what was begun has been drawn and the page has nothing pressing to do. */
export async function settle() {
  await nextFrame();
  await nextFrame();
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
}

/** How many frames were left out in gaps between those that came. */
export const dropped = (gaps) => gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0);

/** Watches tasks of more than 50 ms. The function it returns stops and sums up. */
export function watchLongTasks() {
  const tasks = [];
  const take = (list) => tasks.push(...list);
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return async (from, until) => {
    // The entry of a task is made after its end.
    await pause(100);
    take(observer.takeRecords());
    observer.disconnect();
    const lengths = tasks
      .filter(({ startTime }) => startTime >= from - 5 && startTime < until)
      .map(({ duration }) => duration);
    return {
      blocking: lengths.reduce((sum, length) => sum + length - 50, 0),
      longestTask: Math.max(0, ...lengths),
    };
  };
}
