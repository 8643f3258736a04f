import { checkEndpoint } from '../shared/endpoint.js';

/** The address of a WordPress REST API. */
export interface RestRoot {
  /** The address of its REST API, as a route is put behind it. Changes when the site turns out to have moved. */
  root: string;
  /** The address of a route such as `wp/v2/comments`. The query begins without a question mark. */
  route(path: string, query?: string): string;
}

/**
 * Reads the address of a site, or of its REST API with whatever is behind the root. Asks a bare site by
 * `?rest_route=`, which WordPress understands whether or not its permalinks are pretty. Throws a SourceError of the
 * kind `misconfigured`.
 */
export const restRoot = (endpoint: unknown): RestRoot =>
  rootAt(checkEndpoint('wordpress', endpoint, 'https://example.org'));

/** The same for an address that has been checked. */
export function rootAt(base: string): RestRoot {
  const given = base.replace(/[?#].*/, '');
  const [pretty] = /^.*?\/wp-json(?!\w)/.exec(given) ?? [];
  return {
    root: pretty ? `${pretty}/` : `${given.replace(/(\/index\.php)?\/*$/, '')}/?rest_route=/`,
    route(path, query) {
      return this.root + path + (query ? (pretty ? '?' : '&') + query : '');
    },
  };
}
