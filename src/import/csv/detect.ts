import type { Head } from '../format.js';
import { findColumns } from './columns.js';
import { delimiterOf } from './delimiter.js';

/** The names of the columns in the first line of a table. */
export function headColumns(text: string): readonly string[] {
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r\n?|\n/, 1);
  if (/^\s*[<{[]/.test(line) || line.length > 4_000) return [];
  return line.split(delimiterOf(line)).map((name) => name.trim().replace(/^"|"$/g, ''));
}

/** How sure it is that a file is a table with comments, a row each. */
export function detect({ file, text }: Head): number {
  const columns = headColumns(text);
  if (columns.length < 2 || columns.some((name) => name.length > 60)) return 0;
  const found = findColumns(columns);
  const others = [found.author, found.date, found.page, found.id, found.parent].filter(Boolean).length;
  if (found.text === undefined || others < 2) return /\.(?:csv|tsv)$/i.test(file) ? 0.1 : 0;
  return 0.6;
}
