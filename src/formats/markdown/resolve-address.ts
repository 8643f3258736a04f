import type { Place } from './finding.js';

/** What an address leads to: a page, or a picture that is shown. */
export type AddressUse = 'link' | 'picture';

/** Returns the absolute address that a written one means, or undefined to read it as it stands. */
export type ResolveAddress = (
  address: string,
  use: AddressUse,
  place: Place & { readonly file: string },
) => string | undefined;
