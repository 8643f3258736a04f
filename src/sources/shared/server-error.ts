import { SourceError } from '../../model/source-error.js';
import type { HttpResponse } from './request.js';
import { statusError } from './status-error.js';

/** A 404 where every address that is asked for is there: it belongs to something else than `server`. */
export function serverError(server: string, response: HttpResponse): SourceError {
  if (response.status !== 404) return statusError(response);
  const message = `Expected \`endpoint\` to be the address of ${server}, got HTTP 404 from ${response.url}`;
  return new SourceError('misconfigured', message);
}
