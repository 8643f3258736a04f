import type { Head } from '../format.js';
import { firstOf, has } from '../json/json-head.js';

/** How sure it is that a file is a response of webmention.io: `mentions.jf2`, or the older `mentions.json`. */
export function detect(head: Head): number {
  for (const path of ['children', ''])
    if (has(firstOf(head, path), 'wm-property') || has(firstOf(head, path), 'wm-source', 'wm-target')) return 1;
  return has(firstOf(head, 'links'), 'source', 'verified_date') ? 1 : 0;
}
