/** Whether the address of the page leads to a comment, or to a passage of one. */
const namesComment = (): boolean => /^#(.*-)?(comment-|quote=)./.test(location.hash);

/**
 * Resolves when an element comes within a screen's height of the viewport, when the address of the page names a comment,
 * or when the signal is aborted; at once where the browser cannot tell.
 */
export function whenNear(element: Element, signal: AbortSignal): Promise<void> {
  if (typeof IntersectionObserver !== 'function') return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) stop();
      },
      { rootMargin: '100% 0%' },
    );
    const stop = (): void => {
      observer.disconnect();
      removeEventListener('hashchange', follow);
      resolve();
    };
    const follow = (): void => {
      if (namesComment() || signal.aborted) stop();
    };
    observer.observe(element);
    addEventListener('hashchange', follow);
    signal.addEventListener('abort', stop);
    follow();
  });
}
