import { later } from './sk/later.js';
import { reading } from './sk/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Slovak: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const sk: Strings = table({ ...reading, ...later });
