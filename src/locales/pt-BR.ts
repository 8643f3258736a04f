import { later } from './pt-BR/later.js';
import { reading } from './pt-BR/reading.js';
import type { Strings } from './strings.js';
import { table } from './table.js';

/** Portuguese of Brazil: what every page needs, and what is needed later, each a module of its own. Not reviewed by a native speaker. */
export const ptBR: Strings = table({ ...reading, ...later });
