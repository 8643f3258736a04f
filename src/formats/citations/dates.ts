/** A date as it is written, and its time where it has one. Months and days count from 1. */
export interface CitedDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** Such as "10:30 p.m.". */
  readonly time?: string;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Names of months as MLA shortens them: those of more than four letters. */
const shortMonth = (name: string): string =>
  name.length <= 4 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`;

/**
 * Reads an ISO 8601 date, which may end with the year or the month. It is taken as it is written, in its own offset: a citation
 * is the same for everybody who makes it. Undefined for what is no such date.
 */
export function citedDate(iso: string | undefined): CitedDate | undefined {
  const [, year, month, day, hour, minute] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d).*)?)?)?$/.exec(iso ?? '') ?? [];
  if (year === undefined || Number.isNaN(Date.parse(iso!))) return undefined;
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
    ...(hour !== undefined && { time: clock(Number(hour), minute!) }),
  };
}

const clock = (hour: number, minute: string): string =>
  `${hour % 12 || 12}:${minute} ${hour % 24 < 12 ? 'a.m.' : 'p.m.'}`;

const monthName = (month: number): string => months[month - 1]!;

/** "May 1, 2024", "May 2024" or "2024". */
export function americanDate({ year, month, day }: CitedDate): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}

/** "2024, May 1", "2024, May" or "2024". */
export function yearFirst({ year, month, day }: CitedDate): string {
  if (month === undefined) return String(year);
  return `${year}, ${monthName(month)}${day === undefined ? '' : ` ${day}`}`;
}

/** "1 May 2024", "Sept. 2024" or "2024". */
export function dayFirst({ year, month, day }: CitedDate): string {
  if (month === undefined) return String(year);
  return `${day === undefined ? '' : `${day} `}${shortMonth(monthName(month))} ${year}`;
}

/** "2024-05-01", as far as it is known. */
export const isoDay = ({ year, month, day }: CitedDate): string =>
  [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))),
  ].join('-');
