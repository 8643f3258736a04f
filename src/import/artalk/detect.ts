import type { Head } from '../format.js';
import { firstOf, has } from '../json/json-head.js';

/** How sure it is that a file is an export of Artalk (Artrans), or its table of comments as YAML. */
export function detect(head: Head): number {
  const row = firstOf(head, '');
  if (has(row, 'page_key', 'content', 'rid')) return 1;
  if (has(row, 'page_key', 'content')) return 0.8;
  return /^- id: /m.test(head.text) && /^ {2}page_key: /m.test(head.text) && /^ {2}rid: /m.test(head.text) ? 0.95 : 0;
}
