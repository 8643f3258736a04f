import { isRecord, type JsonRecord, recordOf, recordsOf } from '../shared/json-value.js';
import { jsonOf, request } from '../shared/request.js';
import type { Repository } from './repository.js';

/** The `data` that GraphQL responds with, empty where it is something else; what it says of errors decides where there is none. */
export async function askGithub(
  { api, token, http }: Repository,
  query: string,
  variables: JsonRecord,
  signal: AbortSignal | undefined,
): Promise<JsonRecord> {
  const headers = token ? { Authorization: `bearer ${await token()}` } : {};
  const response = await request(api, { method: 'POST', json: { query, variables }, signal, headers }, http);
  const { data, errors } = recordOf(response.ok && jsonOf(response));
  const [error] = recordsOf(errors);
  // A thread that is not there is an error beside data of nothing.
  if (!response.ok || (error && !(isRecord(data) && error.type === 'NOT_FOUND')))
    // Refusals are rare: the code that explains one is loaded on demand.
    throw (await import('./refused.js')).refused(response, error);
  return recordOf(data);
}
