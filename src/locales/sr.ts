import { later } from './sr/later.js';
import { reading } from './sr/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Serbian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const sr: Strings = table({ ...reading, ...later });
