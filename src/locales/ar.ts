import { later } from './ar/later.js';
import { reading } from './ar/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Arabic: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const ar: Strings = table({ ...reading, ...later });
