import type { Head } from '../format.js';
import { firstOf, has } from '../json/json-head.js';

/** How sure it is that a file holds annotations of Hypothesis. */
export function detect(head: Head): number {
  for (const path of ['rows', 'annotations', ''])
    if (
      has(firstOf(head, path), 'uri', 'user', 'text') &&
      (has(firstOf(head, path), 'target') || has(firstOf(head, path), 'group'))
    )
      return 1;
  return 0;
}
