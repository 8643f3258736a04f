import type { Head } from '../format.js';
import { has, jsonHead } from '../json/json-head.js';

/** How sure it is that a file is what replies to a post of Mastodon, or of what speaks like it. */
export function detect(head: Head): number {
  const value = jsonHead(head);
  if (has(value, 'ancestors') || has(value, 'descendants')) return has(value, 'ancestors', 'descendants') ? 1 : 0.8;
  return has(value, 'in_reply_to_id', 'content', 'account', 'visibility') ? 0.9 : 0;
}
