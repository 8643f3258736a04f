import { later } from './pl/later.js';
import { reading } from './pl/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Polish: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const pl: Strings = table({ ...reading, ...later });
