import type { Head } from '../format.js';
import { firstOf, has } from '../json/json-head.js';

/** How sure it is that a file holds the comments of a post of Substack. */
export function detect(head: Head): number {
  for (const path of ['comments', '']) if (has(firstOf(head, path), 'body', 'ancestor_path', 'post_id')) return 1;
  return 0;
}
