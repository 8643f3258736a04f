import { malformed } from './problem.js';

/** What a query says once, if it says it. */
export function single(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  if (values.length > 1) throw malformed(`Expected \`${name}\` once, got it ${values.length} times`);
  return values[0];
}

/** A whole number in a query. */
export function numberIn(
  query: URLSearchParams,
  name: string,
  { from, to, otherwise }: Readonly<Record<'from' | 'to' | 'otherwise', number>>,
): number {
  const value = single(query, name);
  if (value === undefined) return otherwise;
  if (/^\d{1,15}$/.test(value) && Number(value) >= from && Number(value) <= to) return Number(value);
  const range = to === Number.MAX_SAFE_INTEGER ? 'the `next` of a page' : `a number from ${from} to ${to}`;
  throw malformed(`Expected \`${name}\` to be ${range}, got something else`);
}
