import type { RawTime } from '../raw.js';

/** What a time of a source says. */
export type ReadTime =
  /** ISO 8601: an instant, or a date where it says no more. */
  | { readonly value: string }
  /** A time without its zone, of which the date is kept. */
  | { readonly value: string; readonly isZoneless: true }
  /** A zero (`0000-00-00 00:00:00`), with which databases say that there is no time. */
  | 'none'
  /** No time, such as 30 February. */
  | 'unreadable';

const form =
  /^(-?\d{4})-(\d\d?)-(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?(?:\s+[A-Z]{2,5})?)?$/i;

/**
 * Reads a time as a source writes it. One without its zone becomes an instant where the zone is given, as an IANA name;
 * otherwise its date is all that is known. In the hour that a zone passes through twice, the first is meant.
 */
export function readTime(raw: RawTime, timeZone?: string): ReadTime {
  const found = form.exec(raw.trim());
  if (!found) return 'unreadable';
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part = '0') => Number(part));
  if (year <= 1 && hour === 0 && minute === 0) return 'none';
  if (year < 1) return 'none';
  const pad = (value: number, length = 2): string => `${value}`.padStart(length, '0');
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const start = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== date) return 'unreadable';
  if (found[4] === undefined) return { value: date };
  if (hour > 23 || minute > 59 || second > 60) return 'unreadable';
  const fraction = found[7] === undefined ? '' : `.${found[7].slice(0, 3)}`.replace(/\.?0+$/, '');
  const clock = `${pad(hour)}:${pad(minute)}:${pad(Math.min(second, 59))}${fraction}`;
  const zone = found[8];
  if (zone !== undefined) return { value: `${date}T${clock}${offsetOf(zone)}` };
  if (timeZone === undefined) return { value: date, isZoneless: true };
  const wall = Date.parse(`${date}T${clock}Z`);
  return { value: `${date}T${clock}${offsetText(offsetAt(wall, timeZone))}` };
}

/** An instant in seconds, or in milliseconds where it is so great, as an ISO time. Undefined for 0 and what is no number. */
export function epochTime(value: number): RawTime | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined;
  // Nanoseconds, microseconds, milliseconds or seconds, by what gives a year of people who write on the web.
  const scale = value > 1e17 ? 1e-6 : value > 1e14 ? 1e-3 : value > 1e11 ? 1 : 1e3;
  const time = new Date(Math.round(value * scale));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace('.000Z', 'Z');
}

/** A time in the form of RFC 822 (`Tue, 14 Jan 2014 17:31:03 +0000`) as an ISO time; undefined where it has another. */
export function mailTime(value: string): RawTime | undefined {
  const [, day, name = '', year = '', clock, zone] =
    /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{2,4})\s+(\d\d:\d\d(?::\d\d)?)\s*([A-Z]{1,4}|[+-]\d{4})?/.exec(
      value.trim(),
    ) ?? [];
  const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.toLowerCase()) / 3 + 1;
  if (day === undefined || clock === undefined || !Number.isInteger(month) || month < 1) return undefined;
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? zone : (zones[zone] ?? '');
  const whole = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
  return `${whole}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}T${clock}${offset}`;
}

/** The zones that RFC 822 names. */
const zones: Readonly<Record<string, string>> = {
  ...{ GMT: 'Z', UT: 'Z', UTC: 'Z', Z: 'Z', EST: '-0500', EDT: '-0400', CST: '-0600', CDT: '-0500' },
  ...{ MST: '-0700', MDT: '-0600', PST: '-0800', PDT: '-0700' },
};

const offsetOf = (zone: string): string => {
  if (/^[a-z]/i.test(zone)) return 'Z';
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)!;
  return hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours}:${minutes}`;
};

const offsetText = (minutes: number): string => {
  if (minutes === 0) return 'Z';
  const pad = (value: number): string => `${Math.trunc(value)}`.padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
};

/** How many minutes a zone is ahead of UTC when its clocks show a time. */
function offsetAt(wall: number, timeZone: string): number {
  const first = shownAt(wall, timeZone) - wall;
  // The offset of a moment near to it may be another.
  const second = shownAt(wall - first, timeZone) - (wall - first);
  const [earlier] = [first, second].sort((a, b) => b - a);
  const best = shownAt(wall - earlier!, timeZone) - (wall - earlier!) === earlier ? earlier! : second;
  return Math.round(best / 60_000);
}

/** What the clocks of a zone show at an instant, as if it were UTC. */
function shownAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) + (instant % 1000);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  formats.set(timeZone, made);
  return made;
}
