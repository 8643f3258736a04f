import { headColumns } from '../csv/detect.js';
import type { Head } from '../format.js';
import { firstOf, has, jsonHead, within } from '../json/json-head.js';

/** How sure it is that a file is an export or a response of Waline. */
export function detect(head: Head): number {
  const value = jsonHead(head);
  if (within(value, 'type') === 'waline' || within(value, 'data.type') === 'waline') return 1;
  for (const path of ['data.Comment', 'data.data.Comment', 'data.data', 'data', ''])
    if (has(firstOf(head, path), 'objectId', 'comment', 'nick') && isOfWaline(firstOf(head, path))) return 0.9;
  const columns = headColumns(head.text);
  return ['objectId', 'comment', 'nick'].every((name) => columns.includes(name)) ? 0.9 : 0;
}

const isOfWaline = (row: Readonly<Record<string, unknown>>): boolean =>
  has(row, 'status') &&
  (has(row, 'like') || has(row, 'user_id') || has(row, 'orig') || has(row, 'sticky') || has(row, 'url'));
