import { later } from './da/later.js';
import { reading } from './da/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Danish: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const da: Strings = table({ ...reading, ...later });
