import { webUrl } from '../../model/safe-url.js';
import { sites } from './sites.js';

/**
 * How much room a player takes: `wide` and `tall` are videos of 16 by 9 and 9 by 16, `strip` and `wave` are single sounds,
 * `panel` is a list of them, or a page.
 */
export type PlayerShape = 'wide' | 'tall' | 'strip' | 'wave' | 'panel';

/** What plays or shows, in a frame, that which a link leads to. */
export interface Player {
  /** Where a reader goes who follows the link: the address of a player shows nothing by itself. */
  readonly page: string;
  /** The address of the frame. It is never asked for before a reader wants it. */
  readonly src: string;
  readonly shape: PlayerShape;
}

/** An address without what says the same of every site. */
export const siteOf = (url: string): string => new URL(url).host.replace(/^(?:www|m)\./, '');

/**
 * The player for what stands at an address; undefined for any other page. Known are YouTube, Vimeo, SoundCloud, Spotify and
 * CodePen, by the addresses of their pages and those of their frames.
 */
export function playerAt(address: unknown): Player | undefined {
  const normal = webUrl(address);
  if (!normal) return undefined;
  const url = new URL(normal);
  // Another port is another server.
  return url.port ? undefined : sites[siteOf(normal)]?.(url);
}
