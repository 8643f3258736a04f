import type { RestRoot } from './rest-root.js';

/** The address of a site, without a slash at its end. */
export const addressOf = ({ root }: Pick<RestRoot, 'root'>): string =>
  root.replace(/(\/index\.php)?\/+(wp-json|\?rest_route=)\/$/, '');
