import type { Head } from '../format.js';
import { has, jsonHead } from '../json/json-head.js';

/** What only HashOver stores with a comment. */
const own = ['login_id', 'email_hash', 'encryption', 'notifications', 'ipaddr'];

/** How sure it is that a file is a comment of HashOver (JSON or XML, a file each), the facts of a page, or its database. */
export function detect(head: Head): number {
  const { file, text } = head;
  if (text.startsWith('SQLite format 3\0'))
    return /login_id/.test(text) && /ipaddr/.test(text) && /encryption/.test(text) ? 1 : 0;
  const isNumbered = /(?:^|[/\\])\d+(?:-\d+)*\.(?:json|xml)$/i.test(file);
  if (/^\s*</.test(text)) {
    const isComment = /^\s*(?:<\?xml[^>]*>\s*)?<comment>\s*</.test(text) && text.includes('<body>');
    const hasOwn = own.some((name) => text.includes(`<${name}>`));
    return isComment && text.includes('<date>') && (isNumbered || hasOwn) ? 1 : 0;
  }
  const value = jsonHead(head);
  if (has(value, 'body', 'date') && !has(value, 'id'))
    return own.some((name) => has(value, name)) ? 1 : isNumbered ? 0.9 : 0;
  return /page-info\.json$/i.test(file) && has(value, 'url', 'title') ? 0.9 : 0;
}
