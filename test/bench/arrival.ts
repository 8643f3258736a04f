import type { SampleOptions } from './sample.js';
import { withBrowser } from './open-page.js';

/**
 * How long a reader waits for the first comment, in milliseconds: from asking for the page, with nothing in the cache,
 * to the frame after the one that shows it. What puts it there, a server or a script, is all the same to a reader.
 */
export function takeArrival({
  origin,
  design,
  comments,
  limit,
}: Pick<SampleOptions, 'origin' | 'design' | 'comments' | 'limit'>): Promise<number> {
  return withBrowser([], async (page) => {
    await page.evaluateOnNewDocument(watchFor(design.comment ?? 'article'));
    await page.goto(`${origin}/arrivals/${design.name}?comments=${comments}`);
    const found = await page.waitForFunction('window.arrival', { timeout: limit });
    return (await found.jsonValue()) as number;
  });
}

/** Runs in the page, before anything of its own. A text: what compiles this file would put names into it that a page does not know. */
const watchFor = (selector: string): string => `
  (function look() {
    const root = document.querySelector('colloquy-thread')?.shadowRoot ?? document;
    if (root.querySelector(${JSON.stringify(selector)})) requestAnimationFrame(() => (window.arrival = performance.now()));
    else requestAnimationFrame(look);
  })()`;
