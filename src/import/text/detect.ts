import type { Head } from '../format.js';
import { findEntries } from './find-entries.js';

/** How sure it is that a file is the text of a page with comments, as it is copied from a browser. */
export function detect({ file, text }: Head): number {
  if (/^\s*[<{[]/.test(text) || /^From \S+/.test(text) || /\0/.test(text.slice(0, 4_000))) return 0;
  const entries = findEntries(text.split(/\r\n?|\n/));
  if (entries.length > 0) return entries.length > 1 || entries[0]!.isDoubled ? 0.6 : 0.2;
  return /\.(?:txt|text)$/i.test(file) && text.trim() !== '' ? 0.05 : 0;
}
