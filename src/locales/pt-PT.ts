import { later } from './pt-PT/later.js';
import { reading } from './pt-PT/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Portuguese of Portugal: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const ptPT: Strings = table({ ...reading, ...later });
