import type { SourceError } from '../../model/source-error.js';
import { isRecord, type JsonRecord, unreadable } from '../shared/json-value.js';
import { jsonOf, request, type HttpRequest, type HttpResponse } from '../shared/request.js';
import type { ArtalkSite } from './site.js';

/** Decides what becomes of a response that refuses. */
export type Refuse = (response: HttpResponse) => Promise<SourceError>;

/** The object in the response to a request. */
export async function askArtalk(
  { http }: ArtalkSite,
  url: string,
  asked: HttpRequest,
  refuse: Refuse = refusal,
): Promise<JsonRecord> {
  const response = await request(url, asked, http);
  if (!response.ok) throw await refuse(response);
  const json = jsonOf(response);
  if (!isRecord(json)) throw unreadable(url, 'an object', json);
  return json;
}

/** Refusals are rare: the code that explains one is loaded on demand. */
const refusal: Refuse = async (response) => (await import('./refused.js')).refused(response);
