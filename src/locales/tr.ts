import { later } from './tr/later.js';
import { reading } from './tr/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Turkish: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const tr: Strings = table({ ...reading, ...later });
