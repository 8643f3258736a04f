import { printed as special } from './en/printed.js';
import { reading } from './en/reading.js';
import type { PrintedStrings, ReadingStrings } from './strings.js';
import { table } from './table.js';

/** The English words that a server prints. */
export const printed: ReadingStrings & PrintedStrings = table({ ...reading, ...special });
