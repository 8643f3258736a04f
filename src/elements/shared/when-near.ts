/**
 * Resolves when an element comes within a screen's height of the viewport, or the signal is aborted; at once where the
 * browser cannot tell.
 */
export function whenNear(element: Element, signal: AbortSignal): Promise<void> {
  if (typeof IntersectionObserver !== 'function') return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) stop();
    }, { rootMargin: '100% 0%' });
    const stop = (): void => {
      observer.disconnect();
      resolve();
    };
    observer.observe(element);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}
