import { latinDigits } from './written-date.js';

/** How many comments a heading says there are (`7 replies`, `6 responses to “12 rules”`); undefined where it says none. */
export function countIn(heading: string, title = ''): number | undefined {
  // A number in the title is none of comments.
  const own = title.length > 2 ? heading.replaceAll(title, ' ') : heading;
  const [before = ''] = latinDigits(own)
    .split(/[“”"«»„「『‘]/)
    .filter((part) => part.trim());
  const [, digits] = /(?:^|[^\d\p{L}])(\d{1,3}(?:[.,\s'’]\d{3})+|\d+)(?![\d:/.-]*\d)/u.exec(` ${before}`) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ''));
}
