import { citedDate } from './dates.js';
import type { Work } from './work.js';

/** Small ASCII letters and figures, with a hyphen for all between them. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/ø/giu, 'o')
    .replaceAll(/æ/giu, 'ae')
    .replaceAll(/ł/giu, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** What a work is called in a file of works, such as "muller2024-comment-12": ASCII, and another for each of a page. */
export function keyOfWork({ kind, id, authors, date }: Work): string {
  const [first] = authors;
  const name = plain(first?.family ?? first?.name ?? '').replaceAll('-', '');
  return [`${name || 'anon'}${citedDate(date)?.year ?? 'nd'}`, kind === 'comment' && 'comment', plain(id)]
    .filter(Boolean)
    .join('-');
}
