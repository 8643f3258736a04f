/**
 * Calls back once, when an element comes within a screen's height of the viewport; at once where the browser cannot
 * tell. Returns a function that stops waiting.
 */
export function whenNear(element: Element, near: () => void): () => void {
  if (typeof IntersectionObserver !== 'function') {
    near();
    return () => undefined;
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    near();
  }, { rootMargin: '100% 0%' });
  observer.observe(element);
  return () => observer.disconnect();
}
