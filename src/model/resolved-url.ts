import { linkSchemes, withScheme } from './safe-url.js';

/** Like `safeUrl`, for what may be relative to the address of the page that it is in. */
export const resolvedUrl = (value: string, base: string | undefined): string | undefined =>
  withScheme(value, linkSchemes, base);
