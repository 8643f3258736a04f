import type { SourceError } from '../../model/source-error.js';
import { isRecord, unreadable } from '../shared/json-value.js';
import { jsonOf, request, type HttpResponse, type HttpOptions, type HttpRequest } from '../shared/request.js';

/** Makes the error for a response that refuses. */
export type Refuse = (response: HttpResponse) => SourceError | Promise<SourceError>;

/** The `data` of a successful response. Most refusals have the status 200, too. */
export async function askWaline(
  url: string,
  asked: HttpRequest,
  options: HttpOptions,
  refuse: Refuse = refusedReading,
): Promise<unknown> {
  const response = await request(url, asked, options);
  if (!response.ok) throw await refuse(response);
  const json = jsonOf(response);
  if (!isRecord(json)) throw unreadable(url, '{ errno, data }', json);
  if (json.errno) throw await refuse(response);
  return json.data;
}

/** Refusals are rare: the code that explains one is loaded on demand. */
const refusedReading: Refuse = async (response) => (await import('./refused-reading.js')).refusedReading(response);
