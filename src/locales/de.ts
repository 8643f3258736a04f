import { later } from './de/later.js';
import { reading } from './de/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** German: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const de: Strings = table({ ...reading, ...later });
