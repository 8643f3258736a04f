import { later } from './fi/later.js';
import { reading } from './fi/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Finnish: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const fi: Strings = table({ ...reading, ...later });
