import { compile } from './compile.js';
import { later as phrases } from './en/later.js';
import type { LaterStrings } from './strings.js';

/** The English words for when someone writes or something fails. */
export const later = compile<LaterStrings>(phrases, 'en');
