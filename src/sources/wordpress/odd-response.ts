import { SourceError } from '../../model/source-error.js';
import { objectIn } from '../shared/refusal.js';
import type { HttpResponse, HttpRequest, request as sendRequest } from '../shared/request.js';
import { addressOf } from './address-of.js';
import type { Site } from './site.js';
import { unwrapJson } from './unwrap-json.js';

const hostOf = ({ hostname }: URL): string => hostname.replace(/^www\./, '');

/** What follows the root of the REST API in an address. */
const routeOf = (url: string): string => url.replace(/^.*?\/(wp-json|\?rest_route=)\//, '');

/**
 * Follows a redirect of a request: later routes begin where it led, when that is the same
 * site under https, another `www` or another path. Returns whether it was followed. Throws a SourceError of the kind
 * `misconfigured` that names the address to write when it leads to another site.
 */
function followRedirect(site: Site, { url, redirectedTo }: HttpResponse): boolean {
  const rest = routeOf(url);
  if (!redirectedTo || !redirectedTo.endsWith(rest)) return false;
  const root = redirectedTo.slice(0, -rest.length);
  const [from, to] = [new URL(url), new URL(root)];
  const isLessSafe = from.protocol === 'https:' && to.protocol === 'http:';
  if (hostOf(from) !== hostOf(to) || isLessSafe) {
    const address = addressOf({ root });
    throw new SourceError(
      'misconfigured',
      `Expected \`endpoint\` of the backend "wordpress" to be "${address}", where ${addressOf(site)} redirects to`,
    );
  }
  site.root = root;
  return true;
}

/** PHP writes a list whose items were taken out as an object, with numbers for keys. */
function withList(response: HttpResponse): HttpResponse {
  const items = objectIn(response);
  const keys = Object.keys(items);
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
    ? { ...response, text: JSON.stringify(Object.values(items)) }
    : response;
}

/** A response that came by a redirect, or has something around its JSON, as it was meant. */
export async function mend(
  site: Site,
  asked: HttpRequest,
  response: HttpResponse,
  request: typeof sendRequest,
): Promise<HttpResponse> {
  // Browsers follow most redirects of a POST by GET, with nothing of what was to be sent: that gives a list, of status 200.
  const isUnsent = followRedirect(site, response) && asked.method === 'POST' && response.status === 200;
  const meant = isUnsent ? await request(site.root + routeOf(response.url), asked, site.http) : response;
  return withList({ ...meant, text: unwrapJson(meant.text) });
}
