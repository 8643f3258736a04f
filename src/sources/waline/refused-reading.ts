import { SourceError, type SourceErrorOptions } from '../../model/source-error.js';
import { isRecord, type JsonRecord } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import { singleLine } from '../shared/single-line.js';
import type { HttpResponse } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';

/** Why the server does not tell what was asked. */
export function refusedReading(response: HttpResponse): SourceError {
  if (response.status !== 403)
    return statusError(response, saidIn(response, objectIn(response)), response.ok ? 'server-fault' : undefined);
  return new SourceError('misconfigured', `Expected SECURE_DOMAINS at ${response.url} to name this host, got HTTP 403`);
}

/** The server's words, unless it broke: then they are for its owner. */
export function saidIn({ status }: HttpResponse, { errmsg }: JsonRecord): Pick<SourceErrorOptions, 'said'> {
  const said = singleLine(isRecord(errmsg) ? Object.values(errmsg)[0] : errmsg);
  return said && status < 500 ? { said } : {};
}
