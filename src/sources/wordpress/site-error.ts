import { SourceError, type SourceErrorKind, type SourceErrorOptions } from '../../model/source-error.js';
import type { HtmlReader } from '../../model/source.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpAnswer } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';

/** An answer that says no, as what went wrong. */
export function siteError(
  answer: HttpAnswer, html: HtmlReader, options?: SourceErrorOptions, kind?: SourceErrorKind,
): SourceError {
  const { code, message: said } = objectIn(answer);
  if (answer.status === 404 && (!code || code === 'rest_no_route')) {
    const message = `Expected \`endpoint\` to be the address of a WordPress site, got HTTP 404 from ${answer.url}`;
    return new SourceError('misconfigured', message);
  }
  return statusError(answer, { ...(typeof said === 'string' && { said: html.text(said) }), ...options }, kind);
}
