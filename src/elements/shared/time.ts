import { html, type TemplateResult } from 'lit';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, hasTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasTime}`;
  let found = formats.get(key);
  if (!found) {
    // A date without a time is the same day everywhere; a moment is shown in the reader's own time.
    found = new Intl.DateTimeFormat(locale, hasTime ? { dateStyle: 'long', timeStyle: 'short' } : { dateStyle: 'long', timeZone: 'UTC' });
    formats.set(key, found);
  }
  return found;
}

/** An ISO 8601 date or moment, written out in a language; as it stands when it is not a date. */
export function writtenDate(iso: string, locale: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : format(locale, iso.includes('T')).format(date);
}

export function time(iso: string, locale: string): TemplateResult {
  return html`<time datetime=${iso}>${writtenDate(iso, locale)}</time>`;
}
