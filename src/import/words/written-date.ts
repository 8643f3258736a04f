import type { RawTime } from '../raw.js';

/** Languages whose names of months are known, by their tags. */
const languages =
  'en fr de es it pt nl sv da nb nn fi is pl cs sk sl hr sr bs bg ru uk be mk ro hu el tr az et lv lt sq ca gl eu ga cy eo af id ms vi sw ar fa he ur hi bn mr ta te th ka hy kk uz mn'.split(
    ' ',
  );

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/\.$/, '');

let known: ReadonlyMap<string, number> | undefined;

/** Names of months, long and short, of all languages. Where one name is two months, the language decides. */
function monthNames(): ReadonlyMap<string, number> {
  if (known) return known;
  const names = new Map<string, number>();
  for (const language of languages)
    for (const [name, month] of monthsOf(language)) if (!names.has(name)) names.set(name, month);
  known = names;
  return names;
}

const byLanguage = new Map<string, ReadonlyMap<string, number>>();

function monthsOf(language: string): ReadonlyMap<string, number> {
  const ready = byLanguage.get(language);
  if (ready) return ready;
  const names = new Map<string, number>();
  byLanguage.set(language, names);
  for (const form of ['long', 'short'] as const) {
    for (const withDay of [true, false]) {
      let format: Intl.DateTimeFormat;
      try {
        format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          ...(withDay && { day: 'numeric' as const }),
          ...{ month: form, timeZone: 'UTC' },
        });
      } catch {
        return names;
      }
      for (let month = 0; month < 12; month += 1) {
        const name = format
          .formatToParts(Date.UTC(2001, month, 15))
          .filter(({ type }) => type === 'month')
          .map(({ value }) => plain(value))
          .join('');
        if (/\p{L}/u.test(name) && !names.has(name)) names.set(name, month + 1);
      }
    }
  }
  return names;
}

/** Digits of other scripts as those of ASCII. */
export const latinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    // Digits of a script follow each other from one that is a multiple of ten away from its zero.
    const code = digit.codePointAt(0)!;
    if (code < 0x80) return digit;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return `${code - zero}`;
  });

const two = (value: number): string => `${value}`.padStart(2, '0');

/**
 * A date as people and themes write it (`July 2, 2024 at 10:00 am`, `2. Juli 2024 um 10:00 Uhr`, `2024年7月2日`) as a time
 * without zone; undefined where none is found. `language` decides between month and day where both are numbers.
 */
export function writtenDate(text: string, language = ''): RawTime | undefined {
  const line = latinDigits(text.slice(0, 200)).replace(/\s+/g, ' ').trim();
  const iso = /\b(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?(?:\.\d+)?)\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(line);
  if (iso) {
    const [, year, month, day, clock, zone = ''] = iso;
    return `${year}-${month}-${day}${clock === undefined ? '' : `T${clock}${zone}`}`;
  }
  const date = eastAsian(line) ?? named(line, language) ?? numbers(line, language);
  if (!date) return undefined;
  const clock = clockOf(line.replace(date.found, ' '));
  return `${date.year}-${two(date.month)}-${two(date.day)}${clock ? ` ${clock}` : ''}`;
}

interface Found {
  readonly found: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function eastAsian(line: string): Found | undefined {
  const [found, year, month, day] = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?/.exec(line) ?? [];
  return found === undefined ? undefined : { found, year: Number(year), month: Number(month), day: Number(day) };
}

function named(line: string, language: string): Found | undefined {
  const own = monthsOf(language.split('-')[0]?.toLowerCase() || 'en');
  const all = monthNames();
  for (const match of line.matchAll(/\p{L}[\p{L}\p{M}.'’]*/gu)) {
    const name = plain(match[0]);
    const month = own.get(name) ?? all.get(name);
    if (month === undefined) continue;
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + match[0].length);
    const [dayBefore, first] =
      /(\d{1,4})(?:\.|st|nd|rd|th|er|º|ª|e)?,?\s*(?:de|of|d['’]|ta['’])?\s*-?$/iu.exec(before) ?? [];
    const afterPattern = /^[\s.,/-]*(?:de[l]?\s+)?(\d{1,4})(?:st|nd|rd|th|\.)?(?:[\s,.]+(?:de[l]?\s+)?(\d{4}))?/iu;
    const [dayAfter, second, third] = afterPattern.exec(after) ?? [];
    const yearText = first !== undefined && first.length < 3 && second?.length === 4 ? second : third;
    if (first !== undefined && first.length < 3 && second?.length === 4)
      return { found: `${dayBefore}${match[0]}${dayAfter}`, year: Number(second), month, day: Number(first) };
    if (second !== undefined && second.length < 3 && yearText !== undefined)
      return { found: `${match[0]}${dayAfter}`, year: Number(yearText), month, day: Number(second) };
    if (first?.length === 4 && second !== undefined && second.length < 3)
      return { found: `${dayBefore}${match[0]}${dayAfter}`, year: Number(first), month, day: Number(second) };
  }
  return undefined;
}

function numbers(line: string, language: string): Found | undefined {
  const [yearFirst, y, m, d] = /\b(\d{4})[./](\d{1,2})[./](\d{1,2})\b/.exec(line) ?? [];
  if (yearFirst !== undefined) return { found: yearFirst, year: Number(y), month: Number(m), day: Number(d) };
  const [found, one, other, last = ''] = /\b(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b/.exec(line) ?? [];
  if (found === undefined) return undefined;
  const year = last.length === 4 ? Number(last) : Number(last) + (Number(last) < 70 ? 2000 : 1900);
  const [a, b] = [Number(one), Number(other)];
  const isMonthFirst = b > 12 || (a <= 12 && /^en(?:-us)?$/i.test(language) && found.includes('/'));
  return { found, year, month: isMonthFirst ? a : b, day: isMonthFirst ? b : a };
}

/** A time of day in 24 hours. */
function clockOf(line: string): string | undefined {
  const pattern =
    /(午前|午後|上午|下午|오전|오후)?\s*(\d{1,2})\s*(?:[:.h時시]|\s?h\s?)\s*(\d\d)(?::(\d\d))?\s*(a\.?m\b|p\.?m\b|μ\.?μ|π\.?μ|ص|م)?/iu;
  const [found, before = '', hours = '', minutes = '', seconds, after = ''] = pattern.exec(line) ?? [];
  if (found === undefined) return undefined;
  let hour = Number(hours);
  const isLate = /午後|下午|오후/.test(before) || /^(?:p|μ|م)/iu.test(after);
  const isEarly = /午前|上午|오전/.test(before) || /^(?:a|π|ص)/iu.test(after);
  if (isLate && hour < 12) hour += 12;
  if (isEarly && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return `${two(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
}
