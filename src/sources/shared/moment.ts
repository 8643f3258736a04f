import { textOf } from './json-value.js';

/** A moment as RFC 3339 writes it, in UTC. */
export function moment(value: unknown): string | undefined {
  const time = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(textOf(value)) ? Date.parse(value as string) : NaN;
  const written = Number.isNaN(time) ? '' : new Date(time).toISOString();
  // Years before 0 and after 9999 are longer.
  return written.length === 24 ? written : undefined;
}
