import { later } from './hr/later.js';
import { reading } from './hr/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Croatian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const hr: Strings = table({ ...reading, ...later });
