import type { Head } from '../format.js';

/** How sure it is that a file is a comment that Staticman wrote as YAML. */
export function detect({ text }: Head): number {
  const has = (name: string): boolean => new RegExp(`^(?:- )?(?: {2})?["']?${name}["']?:`, 'm').test(text);
  if (/^\s*[[{<]/.test(text) || !has('date') || !(has('message') || has('comment') || has('body'))) return 0;
  return has('_id') && (has('email') || has('name') || has('author')) ? 1 : 0;
}
