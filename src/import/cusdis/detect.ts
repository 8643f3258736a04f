import type { Head } from '../format.js';
import { firstOf, has } from '../json/json-head.js';

/** How sure it is that a file holds comments of Cusdis. */
export function detect(head: Head): number {
  for (const path of ['data.data', 'data', 'comments', ''])
    if (has(firstOf(head, path), 'by_nickname', 'content')) return 1;
  return 0;
}
