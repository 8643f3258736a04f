import { later } from './sv/later.js';
import { reading } from './sv/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Swedish: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const sv: Strings = table({ ...reading, ...later });
