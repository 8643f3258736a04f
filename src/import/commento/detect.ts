import type { Head } from '../format.js';
import { firstOf, has, jsonHead } from '../json/json-head.js';

/** How sure it is that a file is an export of Commento or Comentario. */
export function detect(head: Head): number {
  const comment = firstOf(head, 'comments');
  if (has(comment, 'commentHex') || has(firstOf(head, 'commenters'), 'commenterHex')) return 1;
  if (has(comment, 'markdown', 'pageId')) return 1;
  return has(jsonHead(head), 'version', 'pages') && has(firstOf(head, 'pages'), 'domainId') ? 1 : 0;
}
