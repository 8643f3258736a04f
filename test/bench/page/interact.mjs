import { dropped, drawn, nextFrame, settle } from './frames.mjs';

const limit = 60_000;

/** Lets all run that follows within the same task: elements that gather changes draw them there. */
async function microtasks() {
  for (let turn = 0; turn < 50; turn++) await undefined;
}

/**
 * How long something takes that is asked for at the start of a frame, in milliseconds: `shown` until the frame after the
 * one that shows it, which is what a reader waits, in whole frames; `work` until that one has been drawn, which is what
 * it costs the page. Nothing when it never shows.
 */
export async function timeOf(act, isDone) {
  await settle();
  const start = await nextFrame();
  act();
  for (;;) {
    await microtasks();
    const isThere = isDone();
    const work = (await drawn()) - start;
    const shown = (await nextFrame()) - start;
    if (isThere) return { shown, work };
    if (shown > limit) return {};
  }
}

/** How many frames are dropped while the page is scrolled from its top by so many pixels in each frame. */
export async function framesDropped(pixels, times) {
  scrollTo({ top: 0, behavior: 'instant' });
  await settle();
  const gaps = [];
  let direction = 1;
  let before = await nextFrame();
  for (let time = 0; time < times; time++) {
    const from = scrollY;
    scrollBy({ top: direction * pixels, behavior: 'instant' });
    // Short pages end before the fling does: it goes back from there.
    if (scrollY === from) direction = -direction;
    const now = await nextFrame();
    gaps.push(now - before);
    before = now;
  }
  return dropped(gaps);
}

export const isInView = (element) => {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};
