import fc from 'fast-check';

/** Anything that may stand where something else should. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'text',
    'toString',
    '__proto__',
    0,
    -1,
    42,
    NaN,
    Infinity,
    1e300,
    true,
    false,
    [],
    {},
    [null],
    [[]],
    [undefined],
    '\ud800',
    'javascript:alert(1)',
    '2013-02-30',
    'yesterday',
    { type: 'root' },
    { type: 'root', children: null },
    { type: 'text', value: 5 },
    { type: 'html', value: '<b>' },
    { children: [{}] },
    { length: 3 },
    Symbol('x'),
    10n,
    () => 'x',
    new Date(NaN),
    new Map(),
    /x/,
    Object.create(null),
    new String('x'),
  ),
  fc.anything({ maxDepth: 3 }),
);

type Path = readonly (string | number)[];

/** Every place in a value, the whole included. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...path, key]))];
}

/** A copy with another value at one place. */
export function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** A value in which something has been replaced by junk, or an unknown property has been added, and where. */
export function damaged<T>(value: T): fc.Arbitrary<{ readonly value: unknown; readonly path: Path }> {
  const places = placesIn(value);
  return fc.tuple(fc.constantFrom(...places), junk).map(([path, by]) => ({ value: replaced(value, path, by), path }));
}
