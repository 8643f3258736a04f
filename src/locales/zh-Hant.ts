import { later } from './zh-Hant/later.js';
import { reading } from './zh-Hant/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Traditional Chinese: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const zhHant: Strings = table({ ...reading, ...later });
