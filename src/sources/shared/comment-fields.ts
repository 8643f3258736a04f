import { cleanText } from '../../formats/html/clean-text.js';
import { safeUrl } from '../../model/safe-url.js';
import { textOf } from './json-value.js';

/** Foreign plain text as one line, without what turns round or breaks what stands beside it; empty if it is no text. */
export const line = (value: unknown): string => cleanText(textOf(value)).replace(/\s+/g, ' ').trim();

/** An absolute http or https URL in normal form. */
export function webUrl(value: unknown): string | undefined {
  const url = safeUrl(value);
  return url?.startsWith('http') ? url : undefined;
}

/** A moment as RFC 3339 writes it, in UTC. */
export function moment(value: unknown): string | undefined {
  const time = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(textOf(value)) ? Date.parse(value as string) : NaN;
  const written = Number.isNaN(time) ? '' : new Date(time).toISOString();
  // Years before 0 and after 9999 are longer.
  return written.length === 24 ? written : undefined;
}

/** A BCP 47 language tag in its canonical form. */
export function language(value: unknown): string | undefined {
  try {
    return Intl.getCanonicalLocales(textOf(value) || [])[0];
  } catch {
    return undefined;
  }
}
