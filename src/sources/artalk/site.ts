import type { HtmlReader } from '../../model/source.js';
import { checkEndpoint } from '../shared/endpoint.js';
import { isText } from '../shared/json-value.js';
import { misconfigured } from '../shared/misconfigured.js';
import type { HttpOptions } from '../shared/request.js';

/** One site of an Artalk server, as its source was told of it. */
export interface ArtalkSite {
  /** The server's address, without a slash at the end. */
  readonly base: string;
  /** The site's name on the server. */
  readonly site: string;
  /** The zone in which the server writes times, as an IANA name. */
  readonly timeZone: string | undefined;
  readonly html: HtmlReader;
  readonly http: HttpOptions;
}

/** The server, the site and the time zone that an address names; a {@link SourceError} of the kind `misconfigured` where it names no site. */
export function checkSite(endpoint: unknown): Pick<ArtalkSite, 'base' | 'site' | 'timeZone'> {
  const example = 'https://artalk.example?site=Blog';
  const { origin, pathname, searchParams } = new URL(checkEndpoint('artalk', endpoint, example));
  const site = searchParams.get('site');
  if (!site) throw misconfigured('artalk', 'endpoint', `a URL that names the site, such as ${example}`, endpoint);
  const timeZone = searchParams.get('timezone') ?? undefined;
  return { base: origin + pathname.replace(/\/+$/, ''), site, timeZone };
}

/** An address of the API. */
export const apiUrl = ({ base, site }: ArtalkSite, path: string, query: Readonly<Record<string, string>>): string =>
  `${base}/api/v2/${path}?${new URLSearchParams({ site_name: site, ...query })}`;

/** The thread, or a {@link SourceError} of the kind `misconfigured`. */
export function checkThread(thread: unknown): string {
  if (isText(thread)) return thread;
  throw misconfigured('artalk', 'thread', 'the key of a page such as /post/', thread);
}
