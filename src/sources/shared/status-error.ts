import { SourceError, type SourceErrorKind, type SourceErrorOptions } from '../../model/source-error.js';
import type { HttpResponse } from './request.js';

const kinds: Readonly<Record<number, SourceErrorKind>> = {
  401: 'authentication-needed',
  403: 'authentication-needed',
  404: 'not-found',
  409: 'duplicate',
  410: 'not-found',
  413: 'invalid-field',
  429: 'rate-limited',
};

/** The error for the status of a response. Adapters look for their servers' own codes first, and may name the kind. */
export function statusError(
  response: HttpResponse,
  options: SourceErrorOptions = {},
  named?: SourceErrorKind,
): SourceError {
  const { status, url, headers } = response;
  const kind = named ?? kinds[status] ?? (status >= 500 ? 'server-fault' : 'unknown');
  const wait = retryAfter(headers.get('Retry-After'));
  return new SourceError(
    kind,
    `Expected ${url} to succeed, got HTTP ${status}${options.said ? `: ${options.said}` : ''}`,
    {
      ...(wait !== undefined && { retryAfter: wait }),
      ...(status === 413 && { field: 'text' }),
      ...options,
    },
  );
}

/** The seconds that `Retry-After` asks for, by number or by date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function retryAfter(value: string | null): number | undefined {
  const seconds = value && /^\d+$/.test(value) ? Number(value) : (Date.parse(`${value}`) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
