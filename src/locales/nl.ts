import { later } from './nl/later.js';
import { reading } from './nl/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Dutch: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const nl: Strings = table({ ...reading, ...later });
