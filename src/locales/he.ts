import { later } from './he/later.js';
import { reading } from './he/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Hebrew: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const he: Strings = table({ ...reading, ...later });
