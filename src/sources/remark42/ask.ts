import { SourceError } from '../../model/source-error.js';
import { jsonOf, request, type HttpOptions, type HttpRequest } from '../shared/request.js';
import { statusError } from '../shared/status-error.js';

/** What the server answers to whoever reads. */
export async function ask(url: string, asked: HttpRequest, http: HttpOptions): Promise<unknown> {
  const answer = await request(url, asked, http);
  if (answer.ok) return jsonOf(answer);
  if (answer.status !== 404) throw statusError(answer);
  throw new SourceError('misconfigured', `Expected \`endpoint\` to be the address of a Remark42 server, got HTTP 404 from ${url}`);
}
