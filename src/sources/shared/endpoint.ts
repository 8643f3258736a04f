import { SourceError } from '../../model/source-error.js';

/**
 * A backend's address, without a slash at its end. Throws a {@link SourceError} of the kind `misconfigured` that
 * says what the address should be like.
 */
export function checkEndpoint(backend: string, endpoint: unknown, example: string): string {
  const url = typeof endpoint === 'string' && URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username === '') return url.href.replace(/\/+$/, '');
  throw new SourceError(
    'misconfigured',
    `Expected \`endpoint\` of the backend "${backend}" to be an absolute http or https URL such as ${example}, got ${JSON.stringify(endpoint) ?? 'none'}`,
  );
}
