import { cleanText } from '../../formats/html/clean-text.js';
import { textOf } from './json-value.js';

/** Foreign plain text as one line, without control characters that change the text beside it; empty if it is no text. */
export const singleLine = (value: unknown): string => cleanText(textOf(value)).replace(/\s+/g, ' ').trim();
