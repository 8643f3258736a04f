/** How many mistakes an error lists, where no one asks for more. */
const most = 20;

/**
 * Data that is not what it should be. The message lists the mistakes, each with its place, with what was expected
 * there and what was found.
 */
export class ParseError extends Error {
  override readonly name: string = 'ParseError';
  /** Where the first mistake stands, such as `comments[3].datePublished`; empty when it is the whole value. */
  readonly path: string;
  /** What should stand there, such as `an ISO 8601 date`. */
  readonly expected: string;
  /** What is there, in short, such as `"yesterday"`; never the whole of a long value. */
  readonly got: string;
  /** Every mistake, in the order in which they were found, this one first; at most 20 of them, unless more were asked for. */
  readonly errors: readonly ParseError[];
  /** How many mistakes there are in all. */
  readonly count: number;

  constructor(
    path: string,
    expected: string,
    got: string,
    others: readonly ParseError[] = [],
    count = 1 + others.length,
  ) {
    const own = sentenceOf({ path, expected, got });
    const unlisted = count - 1 - others.length;
    super([own, ...others.map(({ message }) => message), ...(unlisted > 0 ? [`and ${unlisted} more`] : [])].join('\n'));
    this.path = path;
    this.expected = expected;
    this.got = got;
    this.errors = [this, ...others];
    this.count = count;
  }
}

/** One mistake as a sentence. */
export const sentenceOf = ({ path, expected, got }: Pick<ParseError, 'path' | 'expected' | 'got'>): string =>
  `Expected ${path ? `\`${path}\`` : 'the discussion'} to be ${expected}, got ${got}`;

/** The mistakes of one value, as they are found. */
export class Mistakes {
  readonly #errors: ParseError[] = [];
  readonly #most: number;
  #count = 0;

  constructor(limit: number = most) {
    this.#most = limit;
  }

  add(error: ParseError): void {
    this.#count += 1;
    if (this.#errors.length < this.#most) this.#errors.push(error);
  }

  /** All of them in one error; undefined where there are none. */
  get error(): ParseError | undefined {
    const [first, ...others] = this.#errors;
    if (!first || this.#count === 1) return first;
    return new ParseError(first.path, first.expected, first.got, others, this.#count);
  }
}

/** Throws a {@link ParseError} about `value`. */
export function refuse(path: string, expected: string, value: unknown): never {
  throw new ParseError(path, expected, describe(value));
}

/** A value in a few words. Objects are named by their kind alone: reading more of a foreign one would run its code. */
export function describe(value: unknown): string {
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
