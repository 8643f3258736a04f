import type { HtmlReader } from '../../model/source.js';
import { request, type HttpAnswer, type HttpOptions, type HttpRequest } from '../shared/request.js';
import type { RestRoot } from './rest-root.js';

/** A WordPress, and how it is asked and read. */
export interface Site extends RestRoot {
  readonly html: HtmlReader;
  readonly http: HttpOptions;
}

/** Asks for something to read. Rejects with a SourceError where the status says no: what that means is fetched then. */
export async function ask(
  { route, http, html }: Site, path: string, query: string, asked: Pick<HttpRequest, 'signal'>,
): Promise<HttpAnswer> {
  const answer = await request(route(path, query), asked, http);
  if (answer.ok) return answer;
  const { siteError } = await import('./site-error.js');
  throw siteError(answer, html);
}
