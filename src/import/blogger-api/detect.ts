import type { Head } from '../format.js';
import { firstOf, jsonHead } from '../json/json-head.js';
import { fieldsOf, textOf } from '../json/values.js';

/** How sure it is that a file is a response of Blogger's interface, version 3. */
export function detect(head: Head): number {
  for (const one of [jsonHead(head), firstOf(head, ''), firstOf(head, 'items')])
    if (/^blogger#(?:post|comment|page)/.test(textOf(fieldsOf(one)['kind']))) return 1;
  return 0;
}
