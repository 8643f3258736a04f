import { later } from './fr/later.js';
import { reading } from './fr/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** French: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const fr: Strings = table({ ...reading, ...later });
