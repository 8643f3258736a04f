import { SourceError, type SourceErrorKind } from '../../model/source-error.js';
import type { JsonRecord } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpResponse } from '../shared/request.js';
import { singleLine } from '../shared/single-line.js';
import { retryAfter, statusError } from '../shared/status-error.js';

/** The types of errors that GraphQL names: https://docs.github.com/en/graphql/guides/using-graphql-clients */
const kinds: Readonly<Record<string, SourceErrorKind>> = {
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'refused',
  RATE_LIMITED: 'rate-limited',
  INSUFFICIENT_SCOPES: 'authentication-needed',
  UNPROCESSABLE: 'refused',
};

/** Why GitHub does not do what was asked. `error` is the first that GraphQL names, if any. */
export function refused(response: HttpResponse, error: JsonRecord = {}): SourceError {
  const { status, url, headers, ok } = response;
  const said = singleLine(error.message ?? objectIn(response).message);
  const isLimit = /rate limit/i.test(said);
  const options = said && status < 500 ? { said } : {};
  if (!ok) {
    const reset = Number(headers.get('X-RateLimit-Reset')) * 1000;
    const wait = isLimit && reset ? retryAfter(new Date(reset).toUTCString()) : undefined;
    const kind = isLimit ? 'rate-limited' : status === 404 ? 'misconfigured' : undefined;
    return statusError(response, { ...options, ...(wait !== undefined && { retryAfter: wait }) }, kind);
  }
  const kind = kinds[`${error.type as string}`] ?? (isLimit ? 'rate-limited' : 'server-fault');
  return new SourceError(
    kind,
    `Expected ${url} to do what was asked, got ${JSON.stringify(error.type)}: ${said}`,
    options,
  );
}
