import type { Head } from '../format.js';
import { firstOf, has, jsonHead } from '../json/json-head.js';

/** How sure it is that a file is an export of Twikoo: a list, JSON lines, or a response of its server. */
export function detect(head: Head): number {
  for (const row of [firstOf(head, ''), firstOf(head, 'data'), jsonHead(head)]) {
    if (!has(row, 'nick', 'comment', 'created') || !(has(row, '_id') || has(row, 'id'))) continue;
    return has(row, 'mailMd5') || has(row, 'href') || has(row, 'ups') || has(row, 'isSpam') ? 1 : 0.8;
  }
  return 0;
}
