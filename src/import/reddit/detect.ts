import type { Head } from '../format.js';
import { firstOf, has, jsonHead } from '../json/json-head.js';

/** How sure it is that a file is a response of Reddit: a post and its comments, as two listings. */
export function detect(head: Head): number {
  for (const row of [firstOf(head, ''), jsonHead(head)])
    if (has(row, 'kind', 'data') && (row as { kind?: unknown }).kind === 'Listing') return 1;
  return 0;
}
