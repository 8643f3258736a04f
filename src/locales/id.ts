import { later } from './id/later.js';
import { reading } from './id/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Indonesian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const id: Strings = table({ ...reading, ...later });
