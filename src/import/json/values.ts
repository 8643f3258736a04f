import { epochTime } from '../assemble/times.js';
import type { RawTime } from '../raw.js';

/** An object of JSON, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object; an empty one in place of anything else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** A list; an empty one in place of anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects of a list. */
export const rowsOf = (value: unknown): readonly Fields[] => listOf(value).filter(isFields);

/** The keys under which MongoDB and LeanCloud wrap strings and numbers. */
const wraps = ['$oid', '$numberLong', '$numberInt', '$numberDouble', '$uuid', 'objectId'];

/** A string as it stands; a number, and an id that a database wraps, as a string. Empty for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return `${value}`;
  if (!isFields(value)) return '';
  const wrap = wraps.find((name) => typeof value[name] === 'string' || typeof value[name] === 'number');
  return wrap === undefined ? '' : `${value[wrap] as string | number}`;
}

/** A number, also one that is written as a string or wrapped by a database. */
export function numberOf(value: unknown): number | undefined {
  const text = textOf(value).trim();
  const number = Number(text);
  return text && Number.isFinite(number) ? number : undefined;
}

/** A whole number of at least 0. */
export function countOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** Whether a value says yes, in whichever way databases do. */
export const flagOf = (value: unknown): boolean => value === true || /^(?:true|1|yes|t)$/i.test(textOf(value).trim());

/**
 * A time: a string as it stands, a number as an instant, and what databases wrap (`{"$date":…}`, `{"__type":"Date"}`).
 * Go's `2022-04-29 14:44:04 +0800 CST m=+0.1` loses what follows its zone.
 */
export function timeOf(value: unknown): RawTime | undefined {
  if (typeof value === 'number') return epochTime(value);
  if (typeof value === 'string') {
    const text = value.trim();
    if (/^\d{9,19}(?:\.\d+)?$/.test(text)) return epochTime(Number(text));
    return text.replace(/(\d\d:\d\d:\d\d(?:\.\d+)?\s+[+-]\d{4})\s.*$/, '$1') || undefined;
  }
  if (!isFields(value)) return undefined;
  for (const name of ['iso', '$date', '$numberLong', '$numberDouble'] as const)
    if (value[name] !== undefined) return timeOf(name.startsWith('$number') ? Number(value[name]) : value[name]);
  return undefined;
}
