import { reading as phrases } from './en/reading.js';
import type { ReadingStrings } from './strings.js';
import { table } from './table.js';

/** The English words of a page that nobody has touched. */
export const reading: ReadingStrings = table(phrases);
