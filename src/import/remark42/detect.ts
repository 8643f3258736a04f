import type { Head } from '../format.js';
import { firstOf, has, jsonHead, within } from '../json/json-head.js';
import { fieldsOf } from '../json/values.js';

/** How sure it is that a file is a backup of Remark42, or a response of its server. */
export function detect(head: Head): number {
  const value = jsonHead(head);
  if (has(value, 'version', 'users', 'posts')) return 1;
  for (const row of [value, firstOf(head, ''), within(firstOf(head, 'comments'), 'comment'), firstOf(head, 'comments')])
    if (has(row, 'locator', 'text', 'user') && has(fieldsOf(fieldsOf(row)['locator']), 'url')) return 1;
  return 0;
}
