import type { HtmlReader } from '../../model/source.js';
import { request, type HttpResponse, type HttpOptions, type HttpRequest } from '../shared/request.js';
import type { RestRoot } from './rest-root.js';

/** The longest comment that its column in the database holds, in bytes of HTML. */
export const maxLength = 65_525;

/** A WordPress, and how it is asked and read. */
export interface Site extends RestRoot {
  readonly html: HtmlReader;
  readonly http: HttpOptions;
}

/** Asks a WordPress, whatever it says. Follows the site where it has moved to, and unwraps JSON that plugins wrapped. */
export async function askSite(site: Site, path: string, query: string, asked: HttpRequest): Promise<HttpResponse> {
  const response = await request(site.route(path, query), asked, site.http);
  if (!response.redirectedTo && /^(\[|{"\D).*[\]}]\s*$/s.test(response.text)) return response;
  return import('./odd-response.js').then(
    ({ mend }) => mend(site, asked, response, request),
    () => response,
  );
}

/** Asks for something to read. Rejects with a SourceError where the status says no: what that means is fetched then. */
export async function ask(
  site: Site,
  path: string,
  query: string,
  asked: Pick<HttpRequest, 'signal'>,
): Promise<HttpResponse> {
  const response = await askSite(site, path, query, asked);
  if (response.ok) return response;
  const { siteError } = await import('./site-error.js');
  throw siteError(response, site.html);
}
