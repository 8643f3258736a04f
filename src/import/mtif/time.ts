import type { RawTime } from '../raw.js';

/**
 * The time that an export of Movable Type writes (`04/01/2003 02:14:07 PM`, `4/1/03 14:14`), in the zone of its site, which
 * it does not say. What has another form is returned as it stands.
 */
export function mtifTime(text: string): RawTime | undefined {
  const given = text.trim();
  if (!given) return undefined;
  const [, month, day, year = '', hour = '', minute = '', second = '00', half] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([AP]M)?$/i.exec(given) ?? [];
  if (month === undefined || day === undefined) return given;
  const full = year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`;
  const isAfternoon = half?.toUpperCase() === 'PM';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const pad = (value: string | number): string => `${value}`.padStart(2, '0');
  return `${full}-${pad(month)}-${pad(day)} ${pad(hours)}:${minute}:${second}`;
}
