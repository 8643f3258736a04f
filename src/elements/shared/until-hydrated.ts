/**
 * Marks what the wrappers for frameworks print for pages without scripts only, and what a framework does not know of
 * when it hydrates: the anchors that fragments lead to. Where there is a script, the elements know addresses themselves.
 */
export const untilHydrated = 'data-until-hydrated';

function remove(): void {
  for (const element of document.querySelectorAll(`[${untilHydrated}]`)) element.remove();
  // Frameworks set this as a property when they hydrate. What it takes is fetched earlier by an attribute.
  for (const { parentElement } of document.querySelectorAll('[data-colloquy-printed]'))
    if (parentElement?.getAttribute('words') !== 'light') parentElement?.setAttribute('words', 'light');
}

// Before the elements see what is inside them, and before hydration: imported first. A page may still be arriving, and
// what comes is looked through before anything that waits for its turn.
if (typeof document !== 'undefined') {
  remove();
  if (document.readyState === 'loading') {
    const observer = new MutationObserver(remove);
    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', () => {
      remove();
      observer.disconnect();
    });
  }
}
