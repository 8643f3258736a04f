import { h, type View } from './view.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date without a time is the same day everywhere; a moment is shown in the reader's own time. */
const options = {
  date: { dateStyle: 'long', timeZone: 'UTC' },
  moment: { dateStyle: 'long', timeStyle: 'short' },
} as const;

/** An ISO 8601 date or moment, written out in a language; as it stands when it is not a date. */
export function writtenDate(iso: string, locale: string): string {
  const date = new Date(iso);
  // A string even where unvalidated data holds an object: Lit would draw one shaped like its templates.
  if (Number.isNaN(+date)) return `${iso}`;
  const kind = iso.includes('T') ? 'moment' : 'date';
  const key = kind + locale;
  // Making a format costs a hundred times what using it does.
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, options[kind]));
  return formats.get(key)!.format(date);
}

export function time(iso: string, locale: string, name?: string): View {
  return h('time', { class: name, datetime: `${iso}` }, writtenDate(iso, locale));
}
