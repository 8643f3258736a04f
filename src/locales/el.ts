import { later } from './el/later.js';
import { reading } from './el/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Greek: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const el: Strings = table({ ...reading, ...later });
