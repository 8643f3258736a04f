import { later } from './vi/later.js';
import { reading } from './vi/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Vietnamese: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const vi: Strings = table({ ...reading, ...later });
