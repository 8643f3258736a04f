import { h, type View } from './view.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date without a time is the same day everywhere; a moment is shown in the reader's own time, where that is known. */
const options = {
  date: { dateStyle: 'long', timeZone: 'UTC' },
  moment: { dateStyle: 'long', timeStyle: 'short' },
} as const;

/**
 * An ISO 8601 date or moment, written out in a language; as it stands when it is not a date. A server knows no reader's
 * time zone, and names one.
 */
export function writtenDate(iso: string, locale: string, timeZone?: string): string {
  const date = new Date(iso);
  // A string even where unvalidated data holds an object: Lit would draw one shaped like its templates.
  if (Number.isNaN(+date)) return `${iso}`;
  const kind = iso.includes('T') ? 'moment' : 'date';
  const key = `${kind} ${locale} ${timeZone}`;
  // Making a format costs a hundred times what using it does.
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone, ...options[kind] }));
  return formats.get(key)!.format(date);
}

export function time(iso: string, { locale, timeZone }: { readonly locale: string; readonly timeZone?: string | undefined }, name?: string): View {
  return h('time', { class: name, datetime: `${iso}` }, writtenDate(iso, locale, timeZone));
}
