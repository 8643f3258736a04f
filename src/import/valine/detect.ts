import type { Head } from '../format.js';
import { firstOf, has, jsonHead } from '../json/json-head.js';

/** How sure it is that a file is an export of LeanCloud with the comments of Valine. */
export function detect(head: Head): number {
  const isStreaming = /^\ufeff?\s*#filetype:JSON-streaming/.test(head.text);
  for (const row of [firstOf(head, ''), firstOf(head, 'results'), jsonHead(head)])
    if (has(row, 'objectId', 'comment', 'nick') && !has(row, 'status'))
      return isStreaming || has(row, 'ACL') ? 1 : 0.85;
  return isStreaming ? 0.5 : 0;
}
