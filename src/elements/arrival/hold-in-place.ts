/** As long as this after the reader has been taken somewhere, what arrives late still comes. */
const patience = 1500;

/** What readers do when they want to be elsewhere. */
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Keeps an element at the top of the window, or the page at a place, while the page around it grows, or is measured for the first time: pictures,
 * buttons, comments above. Browsers do that by themselves where they anchor scrolling, but not from the first frame on,
 * and not all of them. Ends as soon as the reader moves.
 */
export function holdInPlace(element: HTMLElement, place?: number): void {
  const end = performance.now() + patience;
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    for (const move of moves) removeEventListener(move, stop);
  };
  for (const move of moves) addEventListener(move, stop, { passive: true });
  const look = (): void => {
    if (isOver || !element.isConnected || performance.now() > end) return stop();
    // Where it stands there already, this does nothing.
    if (place === undefined) element.scrollIntoView?.({ block: 'start', behavior: 'instant' });
    else if (scrollY !== place) scrollTo({ top: place, behavior: 'instant' });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
