import { resolvedUrl } from '../../model/resolved-url.js';

/** The address as a browser would follow it from this base, when links may lead there. */
export function readLink(href: string, baseUrl: string | undefined): string | undefined {
  const address = href.trim();
  // Inside an address they serve to hide it from anyone who checks it.
  return address && !/[\p{Cc}\p{Surrogate}]/u.test(address) ? resolvedUrl(address, baseUrl) : undefined;
}
