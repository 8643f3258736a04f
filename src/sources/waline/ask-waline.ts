import { SourceError, type SourceErrorOptions } from '../../model/source-error.js';
import { line } from '../shared/comment-fields.js';
import { isRecord, type JsonRecord, unreadable } from '../shared/json-value.js';
import { objectIn } from '../shared/refusal.js';
import { jsonOf, request, type HttpAnswer, type HttpOptions, type HttpRequest } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';

/** An answer that said no, with `errno` and `errmsg` where it is Waline's own. */
export type Refuse = (answer: HttpAnswer, json: JsonRecord) => SourceError;

/** The `data` of an answer that said yes. Most of those that say no have the status 200, too. */
export async function askWaline(
  url: string, asked: HttpRequest, options: HttpOptions, refuse: Refuse = refusedReading,
): Promise<unknown> {
  const answer = await request(url, asked, options);
  if (!answer.ok) throw refuse(answer, objectIn(answer));
  const json = jsonOf(answer);
  if (!isRecord(json)) throw unreadable(url, '{ errno, data }', json);
  if (json.errno) throw refuse(answer, json);
  return json.data;
}

const refusedReading: Refuse = (answer, json) => {
  if (answer.status !== 403) return statusError(answer, saidIn(answer, json), answer.ok ? 'server-fault' : undefined);
  return new SourceError('misconfigured', `Expected SECURE_DOMAINS at ${answer.url} to name this host, got HTTP 403`);
};

/** The server's words, unless it broke: then they are for its owner. */
export function saidIn({ status }: HttpAnswer, { errmsg }: JsonRecord): Pick<SourceErrorOptions, 'said'> {
  const said = line(isRecord(errmsg) ? Object.values(errmsg)[0] : errmsg);
  return said && status < 500 ? { said } : {};
}
