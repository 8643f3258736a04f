import { later } from './bg/later.js';
import { reading } from './bg/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Bulgarian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const bg: Strings = table({ ...reading, ...later });
