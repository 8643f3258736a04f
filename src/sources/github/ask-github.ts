import type { SourceError } from '../../model/source-error.js';
import { isRecord, type JsonRecord, recordsOf, unreadable } from '../shared/json-value.js';
import { jsonOf, request, type HttpResponse } from '../shared/request.js';
import type { Repository } from './repository.js';

/** The `data` that GraphQL responds with; what it says of errors decides where there is none. */
export async function askGithub(
  { api, token, http }: Repository,
  query: string,
  variables: JsonRecord,
  signal: AbortSignal | undefined,
): Promise<JsonRecord> {
  const authorization = token && { Authorization: `bearer ${await token()}` };
  const asked = {
    method: 'POST',
    json: { query, variables },
    signal,
    ...(authorization && { headers: authorization }),
  } as const;
  const response = await request(api, asked, http);
  if (!response.ok) throw await refusal(response, {});
  const json = jsonOf(response);
  if (!isRecord(json)) throw unreadable(api, '{ data: { … } }', json);
  const [error] = recordsOf(json.errors);
  if (error && !isRecord(json.data)) throw await refusal(response, error);
  // A thread that is not there is an error beside data of nothing.
  if (error && error.type !== 'NOT_FOUND') throw await refusal(response, error);
  if (isRecord(json.data)) return json.data;
  throw unreadable(api, '{ data: { … } }', json);
}

/** Refusals are rare: the code that explains one is loaded on demand. */
const refusal = async (response: HttpResponse, error: JsonRecord): Promise<SourceError> =>
  (await import('./refused.js')).refused(response, error);
