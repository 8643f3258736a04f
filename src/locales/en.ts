import { later } from './en/later.js';
import { reading } from './en/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** English: what every page needs, and what is needed later, each a module of its own. The source of the other languages. */
export const en: Strings = table({ ...reading, ...later });
