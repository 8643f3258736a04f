import { isRecord } from '../shared/json-value.js';
import { misconfigured } from '../shared/misconfigured.js';
import type { HttpAnswer, HttpRequest } from '../shared/request.js';
import { addressOf } from './address-of.js';
import type { RestRoot } from './rest-root.js';
import { askSite, type Site } from './site.js';
import { unwrapJson } from './unwrap-json.js';

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/**
 * Follows a redirect from the address of a route: later routes begin where it led, when that is the same site under
 * https, another `www` or another path. Returns whether it was followed. Throws a SourceError of the kind
 * `misconfigured` that names the address to write when it leads to another site.
 */
function followRedirect(site: RestRoot, from: string, to: string): boolean {
  const { root } = site;
  const address = addressOf(site);
  const route = from.slice(address.length);
  if (!to.endsWith(route)) return false;
  const moved = to.slice(0, -route.length);
  if (hostOf(to) !== hostOf(from)) throw misconfigured('wordpress', 'endpoint', `"${moved}", where the site has moved to`, address);
  site.root = moved + root.slice(address.length);
  return true;
}

/** PHP writes a list whose items were taken out as an object, with numbers for keys. */
function listOf(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && Object.keys(value).every((key) => /^\d+$/.test(key)) ? JSON.stringify(Object.values(value)) : text;
  } catch {
    return text;
  }
}

/** A response that came by a redirect, or has something around its JSON, as it was meant. */
export async function mend(site: Site, path: string, query: string, asked: HttpRequest, answer: HttpAnswer): Promise<HttpAnswer> {
  const { url, finalUrl, status, text } = answer;
  const moved = finalUrl !== url && followRedirect(site, url, finalUrl);
  // Browsers follow most redirects of a POST by GET, with nothing of what was to be sent: that gives a list, of status 200.
  if (moved && asked.method === 'POST' && status === 200) return askSite(site, path, query, asked);
  return { ...answer, text: listOf(unwrapJson(text)) };
}
