import { later } from './es/later.js';
import { reading } from './es/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Spanish: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const es: Strings = table({ ...reading, ...later });
