import { webUrl } from '../../model/safe-url.js';
import type { HtmlReader } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { misconfigured } from '../shared/misconfigured.js';
import type { HttpOptions } from '../shared/request.js';
import { addressOf, siteAt, type SiteAddress } from './addresses.js';

const example = 'https://remark.example.org?site=blog';

/** One site of a Remark42 server, as its source was told of it. */
export interface Remark42Site extends SiteAddress {
  readonly html: HtmlReader;
  readonly http: HttpOptions;
  readonly title: string | undefined;
  /** What `document.cookie` says. */
  readonly cookies: () => string;
}

/** The address of a server with the id of a site, or a {@link SourceError} of the kind `misconfigured`. */
export function checkSite(endpoint: unknown): SiteAddress {
  const site = siteAt(checkEndpoint('remark42', endpoint, example));
  if (site) return site;
  throw misconfigured('remark42', 'endpoint', `a URL that names the site, such as ${example}`, endpoint);
}

/** An address of the API. `thread` is the page that it is about, if any; one that is no address is `misconfigured`. */
export function apiUrl(site: Remark42Site, path: string, thread?: string, more = {}): string {
  if (thread !== undefined && !webUrl(thread))
    throw misconfigured('remark42', 'thread', 'an absolute http or https URL', thread);
  return addressOf(site, path, thread, more);
}

/**
 * Where the thread is on the server's own site: the page that Remark42 shows in a frame, which also works by
 * itself, and where readers can sign in whatever this page's browser thinks of foreign cookies.
 */
export function pageOnServer({ base, site }: Remark42Site, thread: string, id?: string): string {
  const fragment = id ? `#remark42__comment-${encodeURIComponent(id)}` : '';
  return `${base}/web/iframe.html?site_id=${encodeURIComponent(site)}&url=${encodeURIComponent(thread)}${fragment}`;
}
