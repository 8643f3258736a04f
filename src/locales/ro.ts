import { later } from './ro/later.js';
import { reading } from './ro/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Romanian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const ro: Strings = table({ ...reading, ...later });
