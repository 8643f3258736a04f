import { later } from './ru/later.js';
import { reading } from './ru/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Russian: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const ru: Strings = table({ ...reading, ...later });
