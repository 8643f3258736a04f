import { reading as phrases } from './en/reading.js';
import type { ReadingStrings } from './strings.js';
import { table } from './table.js';

/** The English words for reading a page. */
export const reading: ReadingStrings = table(phrases);
