/** What an element keeps its states in; undefined where the DOM is simulated and has nothing of the kind. */
export const internalsOf = (element: HTMLElement): ElementInternals | undefined => element.attachInternals?.();

/** Switches a custom state, `:state(name)`; does nothing where there are none. */
export function setState(internals: ElementInternals | undefined, name: string, on: boolean): void {
  if (on) internals?.states?.add(name);
  else internals?.states?.delete(name);
}
