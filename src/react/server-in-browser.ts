import type { PrintOptions } from '../server/print-wrapper.js';

export type { PrintOptions };

/** Does nothing: the wrappers are printed on a server. In its place, a browser is given this. */
export function printWith(_options: PrintOptions): void {
  // A module that runs in both places may call it.
}
