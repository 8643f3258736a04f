/** Captured: a selection changes at the document, and tells nothing above. */
const windowEvents = ['hashchange', 'popstate', 'beforeprint', 'selectionchange'];

/** A router's `history.pushState` changes the address without an event of the window; the Navigation API tells. */
export const entryChange = 'currententrychange';
const entries = (globalThis as { readonly navigation?: EventTarget }).navigation;

/** Listens to what happens to the page, or no longer: its address changes, it is printed, something is selected. */
export function listenToPage(listener: (event: Event) => void, isListening: boolean): void {
  const act = isListening ? 'addEventListener' : 'removeEventListener';
  for (const name of windowEvents) window[act](name, listener, true);
  entries?.[act](entryChange, listener);
}
