import { later } from './ja/later.js';
import { reading } from './ja/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Japanese: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const ja: Strings = table({ ...reading, ...later });
