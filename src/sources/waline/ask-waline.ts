import type { SourceError } from '../../model/source-error.js';
import { isRecord, type JsonRecord, unreadable } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import { jsonOf, request, type HttpResponse, type HttpOptions, type HttpRequest } from '../shared/request.js';

/** Makes the error for a response that refuses, with `errno` and `errmsg` where it is Waline's own. */
export type Refuse = (response: HttpResponse, json: JsonRecord) => SourceError | Promise<SourceError>;

/** The `data` of a successful response. Most refusals have the status 200, too. */
export async function askWaline(
  url: string,
  asked: HttpRequest,
  options: HttpOptions,
  refuse: Refuse = refusedReading,
): Promise<unknown> {
  const response = await request(url, asked, options);
  if (!response.ok) throw await refuse(response, objectIn(response));
  const json = jsonOf(response);
  if (!isRecord(json)) throw unreadable(url, '{ errno, data }', json);
  if (json.errno) throw await refuse(response, json);
  return json.data;
}

/** Refusals are rare: the code that explains one is loaded on demand. */
const refusedReading: Refuse = async (response, json) =>
  (await import('./refused-reading.js')).refusedReading(response, json);
