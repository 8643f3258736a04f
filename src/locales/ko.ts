import { later } from './ko/later.js';
import { reading } from './ko/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Korean: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const ko: Strings = table({ ...reading, ...later });
