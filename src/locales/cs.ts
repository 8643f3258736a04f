import { later } from './cs/later.js';
import { reading } from './cs/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Czech: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const cs: Strings = table({ ...reading, ...later });
