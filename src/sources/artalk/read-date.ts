import { moment } from '../shared/moment.js';
import { textOf } from '../shared/json-value.js';

/**
 * A time as the server writes it, `2026-03-01 15:04:05`, in a zone that it does not name. Without that zone, the day
 * alone: the hour would be a wrong one for most readers.
 */
export function readDate(value: unknown, timeZone: string | undefined): string | undefined {
  const [written, day] = /^(\d{4}-\d\d-\d\d) \d\d:\d\d:\d\d$/.exec(textOf(value)) ?? [];
  const utc = Date.parse(`${written?.replace(' ', 'T')}Z`);
  if (Number.isNaN(utc)) return undefined;
  const zoned = timeZone && wallClock(utc, timeZone);
  // How far the clocks of the zone are ahead at that moment.
  return zoned ? moment(new Date(2 * utc - zoned).toJSON()) : day;
}

/** What clocks of a zone show at a moment, as if it were UTC; undefined for a zone that is not known. */
function wallClock(at: number, timeZone: string): number | undefined {
  try {
    // Swedish writes dates as ISO 8601 does.
    const shown = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
    return Date.parse(`${shown.replace(' ', 'T')}Z`) || undefined;
  } catch {
    return undefined;
  }
}
