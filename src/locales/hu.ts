import { later } from './hu/later.js';
import { reading } from './hu/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Hungarian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const hu: Strings = table({ ...reading, ...later });
