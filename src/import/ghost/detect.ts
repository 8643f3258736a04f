import type { Head } from '../format.js';
import { firstOf, has, jsonHead } from '../json/json-head.js';

/** How sure it is that a file is a backup of Ghost, or what its interface returns about comments. */
export function detect(head: Head): number {
  if (has(jsonHead(head), 'db'))
    return /"(?:mobiledoc|lexical|comments|posts_authors|exported_on)"/.test(head.text) ? 1 : 0.4;
  const first = firstOf(head, 'comments');
  return has(first, 'html', 'status', 'member') || has(first, 'html', 'post_id', 'member_id') ? 1 : 0;
}
