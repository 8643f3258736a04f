import type { MathMl } from './mathml.js';
import { describe, type Mistakes, ParseError, refuse } from './parse-error.js';

/** What one run of the parser carries along. */
export interface Context {
  /** How deep a body may nest. */
  readonly depth: number;
  /** How many list items in all may be read. */
  readonly nodes: number;
  /** How many of them have been read. */
  read: number;
  /** How many values that were too large may still be forgotten, so that they do not use up the room of the others. */
  pardons: number;
  /** The ids of the people read so far; undefined where people may be named who are not in the data. */
  readonly people: Set<string> | undefined;
  /** What relative addresses are resolved against. */
  readonly base: string | undefined;
  readonly mistakes: Mistakes;
  /** Checks what formulas look like. Left out, they are taken as they are. */
  readonly mathml: Check<readonly MathMl[]> | undefined;
}

/**
 * Returns a clean copy of a foreign value. What is a mistake and can be mended is noted in the context; what cannot is
 * thrown: a {@link ParseError} that names `path`, or {@link unfit}.
 */
export type Check<T> = (value: unknown, path: string, context: Context) => T;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
export type RequiredChecks<T> = { readonly [K in Exclude<keyof T, OptionalKey<T>>]: Check<T[K]> };
export type OptionalChecks<T> = { readonly [K in OptionalKey<T>]-?: Check<Exclude<T[K], undefined>> };

/** Thrown for what cannot be used because of mistakes that have been noted already. */
export const unfit = new Error('unfit');

/** Thrown for what holds more than the limit. Nothing of it is used, up to the next {@link contained}. */
export class SizeError extends ParseError {}

/** A check of something that can be left out as a whole when it is too large. What it has read then does not count. */
export const contained =
  <T>(check: Check<T>): Check<T> =>
  (value, path, context) => {
    const before = context.read;
    try {
      return check(value, path, context);
    } catch (error) {
      if (!(error instanceof SizeError)) throw error;
      if (context.pardons-- > 0) context.read = before;
      throw new ParseError(error.path, error.expected, error.got);
    }
  };

/** Notes a mistake that does not keep the value from being used. */
export function note({ mistakes }: Context, path: string, expected: string, value: unknown): void {
  mistakes.add(new ParseError(path, expected, describe(value)));
}

/** The result of a check; undefined where the value is unfit, which is noted. */
export function attempt<T>(check: Check<T>, value: unknown, path: string, context: Context): T | undefined {
  try {
    return check(value, path, context);
  } catch (error) {
    if (error instanceof ParseError && !(error instanceof SizeError)) context.mistakes.add(error);
    else if (error !== unfit) throw error;
    return undefined;
  }
}

/** Reads something foreign, which may run foreign code (a getter, a proxy), and says where if that fails. */
export function readable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new ParseError(path, 'readable', 'something that throws when it is read');
  }
}

export const below = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/** The path of an unknown property. Its name may be as long as it likes; the path has its beginning. */
const belowUnknown = (path: string, key: string): string =>
  /^[\w$]{1,60}$/.test(key) ? below(path, key) : `${path}[${JSON.stringify(key.slice(0, 60))}]`;

export const object: Check<Readonly<Record<string, unknown>>> = (value, path) =>
  readable(path, () => typeof value === 'object' && !Array.isArray(value)) && value
    ? (value as Record<string, unknown>)
    : refuse(path, 'an object', value);

/**
 * What an object has of these properties. Only its own enumerable ones are looked at, each once, so that neither a
 * polluted prototype nor a getter that changes its mind can bring in anything unchecked. Unknown ones are noted, save
 * those that are `ignored`.
 */
export function fields<T>(
  required: RequiredChecks<T>,
  optional: OptionalChecks<T>,
  ignored?: ReadonlySet<string>,
): Check<Partial<T>> {
  const checks = Object.entries<Check<unknown>>({ ...required, ...optional });
  const known = new Set(checks.map(([key]) => key));
  return (value, path, context) => {
    const source = object(value, path, context);
    const keys = readable(path, () => Object.keys(source));
    for (const key of keys) {
      if (known.has(key) || ignored?.has(key)) continue;
      context.mistakes.add(
        new ParseError(belowUnknown(path, key), 'absent', `a property beside ${[...known].join(', ')}`),
      );
    }
    const copy: Record<string, unknown> = {};
    for (const [key, check] of checks) {
      const place = below(path, key);
      const read: Check<unknown> = () => {
        const found = keys.includes(key) ? readable(place, () => source[key]) : undefined;
        return found !== undefined || Object.hasOwn(required, key) ? check(found, place, context) : undefined;
      };
      const result = attempt(read, undefined, place, context);
      if (result !== undefined) copy[key] = result;
    }
    return copy as Partial<T>;
  };
}

/** An object with these properties and no others. An optional one that is unfit is left out. */
export function record<T>(
  required: RequiredChecks<T>,
  optional: OptionalChecks<T>,
  ignored?: ReadonlySet<string>,
): Check<T> {
  const read = fields(required, optional, ignored);
  const needed = Object.keys(required);
  return (value, path, context) => {
    const copy = read(value, path, context);
    if (needed.every((key) => Object.hasOwn(copy, key))) return copy as T;
    throw unfit;
  };
}

/** The items of a list, unchecked, in an array of our own. They count against the limit before any is looked at. */
export const items: Check<unknown[]> = (value, path, context) => {
  if (!readable(path, () => Array.isArray(value))) refuse(path, 'a list', value);
  const source = value as readonly unknown[];
  const length = readable(path, () => source.length);
  if (context.read + length > context.nodes) {
    throw new SizeError(
      path,
      `within the limit of ${context.nodes} nodes in all`,
      `${context.read + length} up to here`,
    );
  }
  context.read += length;
  return readable(path, () => {
    const copy: unknown[] = [];
    for (let index = 0; index < length; index += 1) copy.push(source[index]);
    return copy;
  });
};

/** A list without the items that are unfit. */
export const list =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value, path, context) => {
    const kept: T[] = [];
    for (const [index, item] of items(value, path, context).entries()) {
      const copy = attempt(check, item, `${path}[${index}]`, context);
      if (copy !== undefined) kept.push(copy);
    }
    return kept;
  };
