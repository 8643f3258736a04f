import { SourceError, type SourceErrorKind, type SourceErrorOptions } from '../../model/source-error.js';
import type { HtmlReader } from '../../model/source.js';
import { isText } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpResponse } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';

/** A response that says no, as what went wrong. Its `code` is WordPress's own, where it gave one. */
export function siteError(
  response: HttpResponse,
  html: HtmlReader,
  options?: SourceErrorOptions,
  kind?: SourceErrorKind,
): SourceError & { readonly code?: string | undefined } {
  const { code: given, message: said } = objectIn(response);
  const code = isText(given) ? given : undefined;
  if (response.status === 404 && (!code || code === 'rest_no_route')) {
    const message = `Expected \`endpoint\` to be the address of a WordPress site, got HTTP 404 from ${response.url}`;
    return new SourceError('misconfigured', message);
  }
  // A firewall or a challenge on the way there: WordPress, and plugins that close its REST API, give a code.
  const isOnTheWay = !code && response.status === 403;
  const error = statusError(
    response,
    { ...(typeof said === 'string' && { said: html.text(said) }), ...options },
    kind ?? (isOnTheWay ? 'server-fault' : undefined),
  );
  return Object.assign(error, { code });
}
