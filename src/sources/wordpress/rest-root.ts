import { checkEndpoint } from '../shared/endpoint.js';
import { misconfigured } from '../shared/misconfigured.js';

/** Where a WordPress answers. */
export interface RestRoot {
  /** The address of the site, without a slash at its end. */
  readonly address: string;
  /** The address of a route such as `wp/v2/comments`. The query begins without a question mark. */
  route(path: string, query?: string): string;
  /**
   * Follows a redirect from the address of a route: later routes begin where it led, when that is the same site under
   * https or another `www`. Returns whether it was followed. Throws a SourceError of the kind `misconfigured` that
   * names the address to write when it leads to another site.
   */
  follow(from: string, to: string): boolean;
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/**
 * Reads the address of a site, or of its REST API with whatever stands behind the root. Asks a bare site by
 * `?rest_route=`, which WordPress understands whether or not its permalinks are pretty. Throws a SourceError of the
 * kind `misconfigured`.
 */
export function restRoot(endpoint: unknown): RestRoot {
  const given = checkEndpoint('wordpress', endpoint, 'https://example.org/blog').replace(/[?#].*/, '');
  const [pretty] = /^.*?\/wp-json(?!\w)/.exec(given) ?? [];
  let root = pretty ? `${pretty}/` : `${given.replace(/(\/index\.php)?\/*$/, '')}/?rest_route=/`;
  const addressOf = (): string => root.replace(/(\/index\.php)?\/+(wp-json\/|\?rest_route=\/)$/, '');
  return {
    get address() {
      return addressOf();
    },
    route: (path, query) => root + path + (query ? (pretty ? '?' : '&') + query : ''),
    follow(from, to) {
      const route = from.slice(addressOf().length);
      if (!to.endsWith(route)) return false;
      const moved = to.slice(0, -route.length);
      if (hostOf(to) !== hostOf(from)) throw misconfigured('wordpress', 'endpoint', `"${moved}", where the site has moved to`, addressOf());
      root = moved + root.slice(addressOf().length);
      return true;
    },
  };
}
