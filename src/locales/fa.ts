import { later } from './fa/later.js';
import { reading } from './fa/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Persian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const fa: Strings = table({ ...reading, ...later });
