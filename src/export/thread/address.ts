import { webUrl } from '../../model/safe-url.js';

/** The address of an essay: its own, or that of its slug below the site's. */
export function addressOf(slug: string, own: string | undefined, site: string | undefined): string | undefined {
  const given = webUrl(own);
  if (given !== undefined || site === undefined) return given;
  return webUrl(`${site.replace(/\/*$/, '/')}${slug.split('/').map(encodeURIComponent).join('/')}/`);
}

/** The path of an essay, by which some systems name it. */
export const pathOf = (slug: string, address: string | undefined): string =>
  address === undefined ? `/${slug}/` : new URL(address).pathname + new URL(address).search;
