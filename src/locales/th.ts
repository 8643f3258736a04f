import { later } from './th/later.js';
import { reading } from './th/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Thai: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const th: Strings = table({ ...reading, ...later });
