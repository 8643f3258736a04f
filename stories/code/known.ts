/** How a value that cannot be printed as data comes about in a person's own code. */
export interface Origin {
  /** The expression; a function is handed what prints values that stand in it. */
  readonly code: string | ((print: (value: unknown) => string) => string);
  /** What has to be imported for it, by module. */
  readonly imports?: Readonly<Record<string, readonly string[]>>;
  /** Code that stands below it, for what no package has: the text of a module, see `standalone.mjs`. */
  readonly below?: string;
}

const origins = new WeakMap<object, Origin>();

/** Remembers where a value comes from, so that the code of a story can say it, and returns the value. */
export function known<T extends object>(value: T, origin: Origin): T {
  origins.set(value, origin);
  return value;
}

export const originOf = (value: unknown): Origin | undefined =>
  (typeof value === 'object' && value !== null) || typeof value === 'function' ? origins.get(value) : undefined;
