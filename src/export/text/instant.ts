/** A moment to the second in UTC, such as `2024-03-01T08:00:00Z`; a date is its first second. */
export function instant(iso: string | undefined): string | undefined {
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The same as databases write it, such as `2024-03-01 08:00:00`. */
export const sqlInstant = (iso: string | undefined): string | undefined => instant(iso)?.slice(0, 19).replace('T', ' ');

/** Milliseconds since 1970. */
export const milliseconds = (iso: string | undefined): number | undefined => {
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? undefined : time;
};

/** What formats say that demand a time where none is known: any other would look like a real one. */
export const unknownInstant = '1970-01-01T00:00:00Z';
