import { webUrl } from '../../model/safe-url.js';
import { misconfigured } from './misconfigured.js';

/** An address without a slash at its end; undefined for what is no absolute http or https URL. */
export const baseOf = (endpoint: unknown): string | undefined => webUrl(endpoint)?.replace(/\/+$/, '');

/**
 * A backend's address, without a slash at its end. Throws a {@link SourceError} of the kind `misconfigured` that
 * says what the address should be like.
 */
export function checkEndpoint(backend: string, endpoint: unknown, example: string): string {
  const base = baseOf(endpoint);
  if (base) return base;
  throw misconfigured(backend, 'endpoint', `an absolute http or https URL such as ${example}`, endpoint);
}
