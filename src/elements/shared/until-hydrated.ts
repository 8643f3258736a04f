/**
 * Marks what the wrappers for frameworks print for pages without scripts only, and what a framework does not know of
 * when it hydrates: the anchors that fragments lead to. Where there is a script, the elements know addresses themselves.
 */
export const untilHydrated = 'data-until-hydrated';

function remove(): void {
  for (const element of document.querySelectorAll(`[${untilHydrated}]`)) element.remove();
  // Frameworks set this as a property when they hydrate. Words have to be taken over before replies come that the
  // server did not know of.
  for (const { parentElement } of document.querySelectorAll('[data-colloquy-printed]')) {
    if (!parentElement || parentElement.getAttribute('words') === 'light') continue;
    parentElement.setAttribute('words', 'light');
    // What cannot be fetched is tried again by the element.
    import('./light-words.js').catch(() => undefined);
  }
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
