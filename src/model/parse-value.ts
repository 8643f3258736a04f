import { ParseError, refuse } from './parse-error.js';
import { note, type Check } from './parse-shape.js';
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

/** Returns the URL in normal form. */
const url =
  (expected: string, read: (value: unknown) => string | undefined): Check<string> =>
  (value, path) =>
    read(value) ?? refuse(path, expected, value);

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
