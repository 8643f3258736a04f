import { later } from './ca/later.js';
import { reading } from './ca/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Catalan: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const ca: Strings = table({ ...reading, ...later });
