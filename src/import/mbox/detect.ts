import type { Head } from '../format.js';

/** How sure it is that a file is a mailbox, or one mail as programs save it (`.eml`). */
export function detect({ text }: Head): number {
  const start = text.replace(/^\ufeff?\s*/, '');
  if (/^From \S+.*\d{4}[ \t]*\r?\n[\w-]+:[ \t]/.test(start)) return 1;
  const [head = ''] = start.split(/\r?\n\r?\n/, 1);
  const has = (name: string): boolean => new RegExp(`^${name}:[ \\t]*\\S`, 'im').test(head);
  const isHead = /^[\w-]+:[ \t]/.test(start);
  return isHead && has('From') && has('Date') && (has('Message-ID') || has('Subject')) ? 0.7 : 0;
}
