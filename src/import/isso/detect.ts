import type { Head } from '../format.js';
import { firstOf, has, jsonHead } from '../json/json-head.js';
import { listOf } from '../json/values.js';

/** How sure it is that a file is a database of Isso, its generic JSON, or a response of its server. */
export function detect(head: Head): number {
  if (head.text.startsWith('SQLite format 3\0'))
    return /CREATE TABLE[^(]*comments/i.test(head.text) && /remote_addr/.test(head.text) ? 1 : 0.2;
  const thread = firstOf(head, '');
  if (has(thread, 'id', 'comments')) {
    const [comment] = listOf(thread['comments']);
    return comment === undefined ? 0.5 : has(comment, 'text', 'author', 'created') ? 1 : 0;
  }
  const value = jsonHead(head);
  return has(value, 'replies') && has(firstOf(head, 'replies'), 'text', 'mode', 'created') ? 1 : 0;
}
