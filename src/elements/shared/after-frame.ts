/** Once the next frame is on the screen, or at once where nobody looks: what a reader does not wait for is not to come before it. */
export const afterFrame = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
