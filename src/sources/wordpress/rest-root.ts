import { checkEndpoint } from '../shared/endpoint.js';

/** Where a WordPress answers. */
export interface RestRoot {
  /** The address of the site, without a slash at its end. */
  readonly address: string;
  /** The address of a route such as `wp/v2/comments`. The query begins without a question mark. */
  route(path: string, query?: string): string;
}

/**
 * Reads the address of a site, or of its REST API with whatever stands behind the root. Asks a bare site by
 * `?rest_route=`, which WordPress understands whether or not its permalinks are pretty. Throws a SourceError of the
 * kind `misconfigured`.
 */
export function restRoot(endpoint: unknown): RestRoot {
  const given = checkEndpoint('wordpress', endpoint, 'https://example.org/blog').replace(/[?#].*/, '');
  const [pretty] = /^.*?\/wp-json(?!\w)/.exec(given) ?? [];
  const address = (pretty?.slice(0, -8) ?? given).replace(/(\/index\.php)?\/*$/, '');
  const root = pretty ? `${pretty}/` : `${address}/?rest_route=/`;
  return { address, route: (path, query) => root + path + (query ? (pretty ? '?' : '&') + query : '') };
}
