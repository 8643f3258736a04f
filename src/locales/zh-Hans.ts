import { later } from './zh-Hans/later.js';
import { reading } from './zh-Hans/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Simplified Chinese: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const zhHans: Strings = table({ ...reading, ...later });
