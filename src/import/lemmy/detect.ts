import type { Head } from '../format.js';
import { firstOf, has } from '../json/json-head.js';
import { fieldsOf } from '../json/values.js';

/** How sure it is that a file is a response of Lemmy with the comments of a post. */
export function detect(head: Head): number {
  for (const path of ['comments', 'items', ''])
    if (has(fieldsOf(firstOf(head, path)['comment']), 'path', 'content', 'ap_id')) return 1;
  return 0;
}
