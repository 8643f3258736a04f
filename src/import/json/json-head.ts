import type { Head } from '../format.js';
import { closeJson, parsed } from './close-json.js';
import { fieldsOf, isFields, listOf, type Fields } from './values.js';

const heads = new WeakMap<Head, unknown>();

/** The beginning of an input as JSON: of the first value what is whole within the head. Undefined where it is none. */
export function jsonHead(head: Head): unknown {
  if (heads.has(head)) return heads.get(head);
  // LeanCloud begins with `#filetype:JSON-streaming {…}`.
  const text = head.text.replace(/^\ufeff?(?:\s*#[^\n]*\n)?\s*/, '');
  const value = /^[[{]/.test(text) ? parsed(closeJson(text))?.value : undefined;
  heads.set(head, value);
  return value;
}

/** What stands at a path of keys, such as `data.Comment`. */
export const within = (value: unknown, path: string): unknown =>
  path === '' ? value : path.split('.').reduce((at, key) => fieldsOf(at)[key], value);

/** The first object of a list at the beginning, by its path; an empty one where there is none. */
export const firstOf = (head: Head, path: string): Fields =>
  fieldsOf(listOf(within(jsonHead(head), path)).find(isFields));

/** Whether an object has all of these keys. */
export const has = (value: unknown, ...keys: readonly string[]): boolean =>
  isFields(value) && keys.every((key) => Object.hasOwn(value, key));
