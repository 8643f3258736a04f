import { webUrl } from '../../model/safe-url.js';
import { misconfigured } from './misconfigured.js';

/**
 * A backend's address, without a slash at its end. Throws a {@link SourceError} of the kind `misconfigured` that
 * says what the address should be like.
 */
export function checkEndpoint(backend: string, endpoint: unknown, example: string): string {
  const url = webUrl(endpoint);
  if (url) return url.replace(/\/+$/, '');
  throw misconfigured(backend, 'endpoint', `an absolute http or https URL such as ${example}`, endpoint);
}
