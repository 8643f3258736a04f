import { later } from './hi/later.js';
import { reading } from './hi/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Hindi: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const hi: Strings = table({ ...reading, ...later });
