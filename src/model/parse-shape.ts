import { ParseError, refuse } from './parse-error.js';

/** What one run of the parser carries along. */
export interface Context {
  /** How deep a body may nest. */
  readonly depth: number;
  /** How many list items in all may be read. */
  readonly nodes: number;
  /** How many of them have been read. */
  read: number;
  /** The ids of the people read so far. */
  readonly people: Set<string>;
}

/** Answers with a clean copy of a foreign value, or throws a {@link ParseError} that names `path`. */
export type Check<T> = (value: unknown, path: string, context: Context) => T;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
export type RequiredChecks<T> = { readonly [K in Exclude<keyof T, OptionalKey<T>>]: Check<T[K]> };
export type OptionalChecks<T> = { readonly [K in OptionalKey<T>]-?: Check<Exclude<T[K], undefined>> };

/** Reads something foreign, which may run foreign code (a getter, a proxy), and says where if that fails. */
export function readable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new ParseError(path, 'readable', 'something that throws when it is read');
  }
}

export const below = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/** The path of a property that nobody knows. Its name may be as long as it likes; the path says how it starts. */
const belowUnknown = (path: string, key: string): string =>
  /^[\w$]{1,60}$/.test(key) ? below(path, key) : `${path}[${JSON.stringify(key.slice(0, 60))}]`;

export const object: Check<Readonly<Record<string, unknown>>> = (value, path) =>
  readable(path, () => typeof value === 'object' && !Array.isArray(value)) && value
    ? (value as Record<string, unknown>)
    : refuse(path, 'an object', value);

/**
 * An object with these properties and no others. Only its own enumerable ones are looked at, each once, so that
 * neither a polluted prototype nor a getter that changes its mind can bring in anything unchecked.
 */
export function record<T>(required: RequiredChecks<T>, optional: OptionalChecks<T>): Check<T> {
  const checks = Object.entries<Check<unknown>>({ ...required, ...optional });
  const known = new Set(checks.map(([key]) => key));
  return (value, path, context) => {
    const source = object(value, path, context);
    const keys = readable(path, () => Object.keys(source));
    const extra = keys.find((key) => !known.has(key));
    if (extra !== undefined) {
      throw new ParseError(belowUnknown(path, extra), 'absent', `a property beside ${[...known].join(', ')}`);
    }
    const copy: Record<string, unknown> = {};
    for (const [key, check] of checks) {
      const place = below(path, key);
      const found = keys.includes(key) ? readable(place, () => source[key]) : undefined;
      if (found !== undefined || Object.hasOwn(required, key)) copy[key] = check(found, place, context);
    }
    return copy as T;
  };
}

/** The items of a list, unchecked, in an array of our own. They count against the limit before any is looked at. */
export const items: Check<unknown[]> = (value, path, context) => {
  if (!readable(path, () => Array.isArray(value))) refuse(path, 'a list', value);
  const source = value as readonly unknown[];
  const length = readable(path, () => source.length);
  context.read += length;
  if (context.read > context.nodes) {
    throw new ParseError(path, `within the limit of ${context.nodes} nodes in all`, `${context.read} up to here`);
  }
  return readable(path, () => {
    const copy: unknown[] = [];
    for (let index = 0; index < length; index += 1) copy.push(source[index]);
    return copy;
  });
};

export const list = <T>(check: Check<T>): Check<readonly T[]> => (value, path, context) =>
  items(value, path, context).map((item, index) => check(item, `${path}[${index}]`, context));
