import { SourceError } from '../../model/source-error.js';

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The object that this is; an empty one where it is something else. */
export const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

/** The objects of a list; none of anything else. */
export const recordsOf = (value: unknown): readonly JsonRecord[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** The string that this is; an empty one where it is something else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The count that this is, and 0 where it is something else. */
export const countOf = (value: unknown): number => (Number.isSafeInteger(value) ? Math.max(0, value as number) : 0);

/** The error for a response whose JSON has an unexpected shape; its message shows how the response begins. */
export function unreadable(url: string, expected: string, got: unknown): SourceError {
  const start = `${JSON.stringify(got)}`.slice(0, 60);
  return new SourceError('unreadable-response', `Expected ${expected} from ${url}, got ${start}`);
}
