import { later } from './en/later.js';
import { reading } from './en/reading.js';
import type { Strings } from './strings.js';

/** English: what every page needs, and what is needed later, each a module of its own. */
export const en: Strings = { ...reading, ...later };
