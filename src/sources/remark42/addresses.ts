import { webUrl } from '../../model/safe-url.js';
import { baseOf } from '../shared/endpoint.js';

/** A server, and one site on it. */
export interface SiteAddress {
  /** The server's address, without a slash at the end. */
  readonly base: string;
  /** The site's id on the server. */
  readonly site: string;
}

/** The site that an address names, which has been checked; undefined where it names none. */
export function siteAt(address: string): SiteAddress | undefined {
  const { origin, pathname, searchParams } = new URL(address);
  const site = searchParams.get('site');
  return site ? { base: origin + pathname.replace(/\/+$/, ''), site } : undefined;
}

/** An address of the API. `thread` is the page that it is about, if any. */
export function addressOf({ base, site }: SiteAddress, path: string, thread?: string, more = {}): string {
  const query = new URLSearchParams({ site, ...more });
  if (thread !== undefined) query.set('url', thread);
  return `${base}/api/v1/${path}?${query}`;
}

/** How the comments of a page are asked for. */
export const inOrder = { sort: '+time', format: 'tree' } as const;

/** What a source of this endpoint asks for first. */
export function firstAddresses(endpoint: unknown, thread: string): readonly string[] {
  const base = baseOf(endpoint);
  const site = base && webUrl(thread) ? siteAt(base) : undefined;
  return site ? [addressOf(site, 'find', thread, inOrder)] : [];
}
