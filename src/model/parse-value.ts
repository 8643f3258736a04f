import type { TableAlignment } from './body.js';
import { ParseError, refuse } from './parse-error.js';
import type { Json, JsonObject } from './json.js';
import { longestId, longestName } from './limits.js';
import { below, items, list, note, object, readable, type Check, type Context } from './parse-shape.js';
import { safeImageUrl, safeUrl } from './safe-url.js';
import { wellFormed } from './well-formed.js';

const check =
  <T>(expected: string, accepts: (value: unknown) => boolean): Check<T> =>
  (value, path) =>
    accepts(value) ? (value as T) : refuse(path, expected, value);

/** A string that can be encoded. A number is taken as it is written. */
const string =
  (expected: string, shortest: number): Check<string> =>
  (value, path, context) => {
    if (typeof value === 'number' && Number.isFinite(value)) {
      note(context, path, expected, value);
      return `${value}`;
    }
    if (typeof value !== 'string' || value.length < shortest) return refuse(path, expected, value);
    const lone = value.search(/\p{Surrogate}/u);
    if (lone < 0) return value;
    context.mistakes.add(
      new ParseError(path, 'well-formed Unicode', `the lone surrogate ${JSON.stringify(value[lone])} at ${lone}`),
    );
    return wellFormed(value);
  };

export const text: Check<string> = string('a string', 0);
export const name: Check<string> = string('a string that is not empty', 1);

/** What an article, a comment, a person or a link goes by. */
export const id: Check<string> = (value, path, context) => {
  const given = name(value, path, context);
  return given.length > longestId ? refuse(path, `an id of at most ${longestId} characters`, given) : given;
};

/** What a person is called. Of a longer name the beginning is kept. */
export const personName: Check<string> = (value, path, context) => {
  const given = name(value, path, context);
  if (given.length <= longestName) return given;
  note(context, path, `a name of at most ${longestName} characters`, given);
  return `${wellFormed(given.slice(0, longestName - 1))}…`;
};

export const reactionName: Check<string> = check(
  'an emoji or a name without spaces, of at most 60 characters',
  (value) => typeof value === 'string' && /^[^\s\p{Surrogate}]{1,60}$/u.test(value),
);

export const flag: Check<boolean> = check('true or false', (value) => typeof value === 'boolean');
export const count: Check<number> = check(
  'a whole number, 0 or more',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);
export const size: Check<number> = check(
  'a number above 0',
  (value) => Number.isFinite(value) && (value as number) > 0,
);
export const oneOf = <const T extends string | number>(...choices: readonly T[]): Check<T> =>
  check(choices.map((choice) => JSON.stringify(choice)).join(' or '), (value) => choices.includes(value as T));

export const depth: Check<2 | 3 | 4 | 5 | 6> = check(
  '2 or 3 or 4 or 5 or 6 (depth 1 is the headline of the article: move all headings down)',
  (value) => [2, 3, 4, 5, 6].includes(value as number),
);

/** How the columns of a table are aligned. */
export const align: Check<readonly (TableAlignment | null)[]> = (value, path, context) =>
  items(value, path, context).map((one, index) => (one === null ? null : alignment(one, `${path}[${index}]`, context)));
const alignment = oneOf('left', 'right', 'center');

const dateForm =
  /^\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

// 30 February has the form of a date. Engines either refuse it or return a day in March.
function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const isoDate = 'an ISO 8601 date, or a date and time with its offset';

/** Of a time without its offset, or in another form, the day is kept. */
export const date: Check<string> = (value, path, context) => {
  const day = typeof value === 'string' && /^\d{4}-\d\d-\d\d(?!\d)/.test(value) ? value.slice(0, 10) : '';
  if (!isRealDay(day)) return refuse(path, isoDate, value);
  if (dateForm.test(value as string)) return value as string;
  note(context, path, isoDate, value);
  return day;
};

export const language: Check<string> = check('a BCP 47 language tag', (value) => {
  try {
    return typeof value === 'string' && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
});

/** A path, a query or a fragment: what means something on a page of its own site alone. */
const isRelative = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !/^[a-z][a-z\d+.-]*:/i.test(value);

function resolved(value: unknown, base: string | undefined): unknown {
  if (base === undefined || !isRelative(value)) return value;
  try {
    return new URL(value, base).href;
  } catch {
    return value;
  }
}

/** Returns the URL in normal form. */
const url =
  (expected: string, read: (value: unknown) => string | undefined): Check<string> =>
  (value, path, { base }) =>
    read(resolved(value, base)) ??
    refuse(path, isRelative(value) ? `${expected} (\`base\` resolves relative ones)` : expected, value);

export const link: Check<string> = url('an absolute http, https or mailto URL', safeUrl);
export const picture: Check<string> = url(
  'an absolute http or https URL, or a data: URL of a raster image',
  safeImageUrl,
);
export const page: Check<string> = url('an absolute http or https URL', (value) => {
  const safe = safeUrl(value);
  return safe?.startsWith('http') ? safe : undefined;
});

/** The id of one of the people, who have to be read first. */
export const person: Check<string> = (value, path, context) => {
  const { people } = context;
  if (!people) return name(value, path, context);
  if (people.has(value as string)) return value as string;
  if (typeof value !== 'number' || !people.has(`${value}`)) return refuse(path, 'the id of one of the people', value);
  note(context, path, 'the id of one of the people', value);
  return `${value}`;
};

/** One person, or several. */
export const persons: Check<string | readonly string[]> = (value, path, context) =>
  readable(path, () => Array.isArray(value)) ? people(value, path, context) : person(value, path, context);

const people = list(person);

/** A copy of anything that JSON can hold. */
const json = (value: unknown, path: string, context: Context, depth: number): Json => {
  if (depth > context.depth) throw new ParseError(path, `at most ${context.depth} levels deep`, 'one more');
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return text(value, path, context);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (readable(path, () => Array.isArray(value)))
    return items(value, path, context).map((item, index) => json(item, `${path}[${index}]`, context, depth + 1));
  if (typeof value !== 'object') return refuse(path, 'JSON', value);
  return jsonObject(value, path, context, depth);
};

function jsonObject(value: unknown, path: string, context: Context, depth: number): JsonObject {
  const source = object(value, path, context);
  const keys = items(
    readable(path, () => Object.keys(source)),
    path,
    context,
  ) as string[];
  // `fromEntries` defines own properties: a key of `__proto__` is a key like any other.
  return Object.fromEntries(
    keys.map((key) => {
      const place = below(path, key.slice(0, 60));
      return [
        wellFormed(key),
        json(
          readable(place, () => source[key]),
          place,
          context,
          depth + 1,
        ),
      ];
    }),
  );
}

/** An object of JSON, whatever is in it. */
export const data: Check<JsonObject> = (value, path, context) => jsonObject(value, path, context, 0);
