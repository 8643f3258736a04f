/** Switches a custom state, `:state(name)`; does nothing where the browser has none. */
export function setState(internals: ElementInternals, name: string, on: boolean): void {
  if (on) internals.states?.add(name);
  else internals.states?.delete(name);
}
