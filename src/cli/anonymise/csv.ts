import { delimiterOf } from '../../import/csv/delimiter.js';
import { replaceValue } from './markup.js';
import type { WordMap } from './word-map.js';

/** A table: its first row stays. */
export function replaceCsv(text: string, map: WordMap): string {
  const sign = delimiterOf(text.split(/\r?\n/, 1)[0]!).replace(/[|\\^]/g, '\\$&');
  const field = new RegExp(`("(?:[^"]|"")*"|[^"${sign}\\r\\n]*)(${sign}|\\r?\\n|$)`, 'g');
  const names: string[] = [];
  let column = 0;
  let isHead = true;
  return text.replace(field, (whole: string, value: string, end: string) => {
    const bare = value.startsWith('"') ? value.slice(1, -1) : value;
    if (isHead) names.push(bare);
    const made = isHead
      ? value
      : value.startsWith('"')
        ? `"${replaceValue(bare, names[column] ?? '', map)}"`
        : replaceValue(bare, names[column] ?? '', map);
    column += 1;
    if (/\n/.test(end)) {
      column = 0;
      isHead = false;
    }
    return whole === '' ? '' : made + end;
  });
}
