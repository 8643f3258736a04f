/** An object of JSON, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object; an empty one in place of anything else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** The objects of a list; none of anything else. */
export const rowsOf = (value: unknown): readonly Fields[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [])
    .map(fieldsOf)
    .filter((row) => Object.keys(row).length > 0);

/** A string as it stands, and a number as one. Empty for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : Number.isFinite(value) ? `${value as number}` : '';

/** A whole number of at least 0. */
export const countOf = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
