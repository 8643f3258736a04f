/** What was given, in a few words. */
function described(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return 'a list';
  return value === Object(value) ? 'an object' : `${value as string}`;
}

/** Throws that something is not what it has to be: its name, what was expected, and what was got. */
export function refuse(name: string, expected: string, got: unknown): never {
  throw new TypeError(`Expected ${name} to be ${expected}, got ${described(got)}`);
}

/** Throws unless a value that was given passes; what was left out has a default. */
export function check(name: string, value: unknown, expected: string, passes: (value: never) => boolean): void {
  if (value !== undefined && !passes(value as never)) refuse(name, expected, value);
}

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isObject = (value: unknown): boolean => value === Object(value) && typeof value !== 'function';

/** Whether `use` gets by without an error. */
export function works(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}

/** Whether this is an address that a form can be sent to or a link can lead to: of the same site, or http(s). */
export const isWebAddress = (value: unknown): boolean =>
  isText(value) &&
  works(() => new URL(value, 'https://a.example')) &&
  /^https?:$/.test(new URL(value, 'https://a.example').protocol);
