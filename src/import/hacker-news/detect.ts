import type { Head } from '../format.js';
import { firstOf, has, jsonHead } from '../json/json-head.js';
import { fieldsOf } from '../json/values.js';

/** How sure it is that a file holds items of Hacker News: those of its own interface, or a response of Algolia. */
export function detect(head: Head): number {
  for (const row of [jsonHead(head), firstOf(head, '')]) {
    if (has(row, 'id', 'by', 'time', 'type')) return 1;
    if (has(row, 'id', 'type', 'time') && fieldsOf(row)['deleted'] === true) return 0.9;
    if (has(row, 'created_at_i', 'children') || has(row, 'created_at_i', 'story_id', 'parent_id')) return 1;
  }
  return 0;
}
