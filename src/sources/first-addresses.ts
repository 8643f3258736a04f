import { firstAddresses as bluesky } from './bluesky/addresses.js';
import { firstAddresses as isso } from './isso/addresses.js';
import { firstAddresses as mastodon } from './mastodon/addresses.js';
import { firstAddresses as remark42 } from './remark42/addresses.js';
import { firstAddresses as rest } from './rest/addresses.js';
import { firstAddresses as waline } from './waline/addresses.js';
import { firstAddresses as wordpress } from './wordpress/addresses.js';

type FirstAddresses = (endpoint: string | undefined, thread: string) => readonly string[];

const byBackend: Readonly<Record<string, FirstAddresses>> = {
  bluesky,
  isso,
  mastodon,
  remark42,
  rest,
  waline,
  wordpress,
};

/** What the adapter of a backend asks for first; nothing where it would make no request, or say what is wrong. */
export const firstAddresses = (backend: string, endpoint: string | undefined, thread: string): readonly string[] =>
  Object.hasOwn(byBackend, backend) ? byBackend[backend]!(endpoint, thread) : [];
