import type { SourceError } from '../../model/source-error.js';
import { isRecord, isText, type JsonRecord, unreadable } from '../shared/json-value.js';
import type { HttpOptions } from '../shared/request.js';
import { requestJson } from '../shared/request-json.js';

/** A thread, and how its server is asked. */
export interface TwikooThread {
  readonly base: string;
  readonly path: string;
  readonly http: HttpOptions;
  readonly signal: AbortSignal | undefined;
}

/** Asks for one of the server's events: all go to one address, and refusals have the status 200 as well. */
export async function askTwikoo(
  { base, http, signal }: Omit<TwikooThread, 'path'>,
  event: string,
  fields: JsonRecord,
): Promise<JsonRecord> {
  const json = await requestJson('a Twikoo server', base, { method: 'POST', json: { event, ...fields }, signal }, http);
  if (!isRecord(json)) throw unreadable(base, 'an object', json);
  // An error that reading meets has words and no code.
  if (json.code || isText(json.message)) throw await refusal(base, json);
  return json;
}

/** Refusals are rare: the code that explains one is loaded on demand. */
const refusal = async (base: string, json: JsonRecord): Promise<SourceError> =>
  (await import('./refused.js')).refused(base, json);
