import { later } from './nb/later.js';
import { reading } from './nb/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Norwegian Bokmål: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const nb: Strings = table({ ...reading, ...later });
