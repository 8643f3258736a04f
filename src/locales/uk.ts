import { later } from './uk/later.js';
import { reading } from './uk/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Ukrainian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const uk: Strings = table({ ...reading, ...later });
