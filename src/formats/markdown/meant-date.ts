/** What a value was meant to be, and whether there is no doubt about it. */
export interface Meant {
  readonly value: string;
  readonly sure: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (value: string | number): string => `${value}`.padStart(2, '0');

/** The day as ISO 8601 writes it; undefined where the calendar has none such. */
function day(year: string | number, month: string | number, date: string | number): string | undefined {
  const iso = `${year}-${two(month)}-${two(date)}`;
  const read = new Date(`${iso}T00:00Z`);
  return Number.isNaN(read.getTime()) || !read.toISOString().startsWith(iso) ? undefined : iso;
}

/** The last day of a month that is written with too many. */
function lastDay(year: string, month: string, date: string): string | undefined {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(date) > last ? day(year, month, last) : undefined;
}

/** Says nothing that the date does not say. */
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;

const monthOf = (word: string): number => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/** A date in a form that people write, as ISO 8601 has it. A time without its offset is left to the writer. */
export function meantDate(written: string): Meant | undefined {
  const text = written.trim();
  const parts = /^(.*?)(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)[ ]*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/i.exec(
    text,
  );
  const [, dayText = '', time, offset] = parts ?? [];
  const found = meantDay(dayText.replace(weekday, '').trim());
  if (!found || time === undefined) return found;
  const [hours = '', ...others] = time.split(':');
  const clock = [two(hours), ...others].join(':');
  if (Number(hours) > 23) return { value: found.value, sure: false };
  if (offset === undefined)
    return { value: `${found.value}T${clock}+00:00, with the offset of where it was written`, sure: false };
  return { value: `${found.value}T${clock}${meantOffset(offset)}`, sure: found.sure };
}

function meantOffset(offset: string): string {
  if (/^[a-z]/i.test(offset)) return 'Z';
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(offset) ?? [];
  return `${sign}${two(hours)}:${minutes}`;
}

function meantDay(text: string): Meant | undefined {
  const sure = (value: string | undefined): Meant | undefined =>
    value === undefined ? undefined : { value, sure: true };
  const [, year, month, date] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year !== undefined) {
    const last = lastDay(year, month!, date!);
    return sure(day(year, month!, date!)) ?? (last === undefined ? undefined : { value: last, sure: false });
  }
  const named =
    /^(?<month>[a-z]{3,9})\.?\s+(?<date>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i.exec(text) ??
    /^(?<date>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i.exec(text);
  if (named?.groups) {
    const { groups } = named;
    const number = monthOf(groups['month']!);
    return number > 0 ? sure(day(groups['year']!, number, groups['date']!)) : undefined;
  }
  const [, first, second, last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (last === undefined) return undefined;
  const [european, american] = [day(last, second!, first!), day(last, first!, second!)];
  if (european && american && european !== american) return { value: `${european} or ${american}`, sure: false };
  return sure(european ?? american);
}
