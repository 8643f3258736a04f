/** Resolves after the next frame has been painted; in a hidden page, in the next task. For work that no reader waits for. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
