import type { Head } from '../format.js';
import { has, jsonHead, within } from '../json/json-head.js';

/** How sure it is that a file is a thread of Bluesky. */
export function detect(head: Head): number {
  const value = jsonHead(head);
  for (const path of ['thread', '']) {
    const at = within(value, path);
    if (has(at, 'post') && has(within(at, 'post'), 'uri', 'record')) return 1;
  }
  return 0;
}
