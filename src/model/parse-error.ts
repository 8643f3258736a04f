/** Data that is not what it should be: the message names the place, what was expected there and what was got. */
export class ParseError extends Error {
  override readonly name: string = 'ParseError';
  /** Where it stands, such as `comments[3].datePublished`; empty when it is the whole value. */
  readonly path: string;
  /** What should stand there, such as `an ISO 8601 date`. */
  readonly expected: string;
  /** What stands there, in short, such as `"yesterday"`; never the whole of a long value. */
  readonly got: string;

  constructor(path: string, expected: string, got: string) {
    super(`Expected ${path ? `\`${path}\`` : 'the discussion'} to be ${expected}, got ${got}`);
    this.path = path;
    this.expected = expected;
    this.got = got;
  }
}

/** Throws a {@link ParseError} about `value`. */
export function refuse(path: string, expected: string, value: unknown): never {
  throw new ParseError(path, expected, describe(value));
}

/** Objects are named by their kind alone: reading more of a foreign one would run its code. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  try {
    return Array.isArray(value) ? 'a list' : 'an object';
  } catch {
    return 'a revoked proxy';
  }
}
