/** A moment as feeds demand it: https://www.rfc-editor.org/rfc/rfc3339. A day is its beginning in UTC. */
export function moment(iso: string | undefined): string | undefined {
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
}

/**
 * What Atom says where no moment is known: it requires one, and any other would look like a real date.
 */
export const unknownMoment = '1970-01-01T00:00:00Z';

/** The last of some moments; {@link unknownMoment} where none is known. */
export const lastOf = (moments: readonly (string | undefined)[]): string =>
  moments
    .flatMap((one) => one ?? [])
    .reduce((last, one) => (Date.parse(one) > Date.parse(last) ? one : last), unknownMoment);
