import { later } from './it/later.js';
import { reading } from './it/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Italian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const it: Strings = table({ ...reading, ...later });
