import type { Body } from '../../model/body.js';
import { plainText } from '../../model/plain-text.js';

const wordsOf = (body: Body): string => plainText(body).replace(/\s+/g, ' ').trim();

/** Whether two bodies have the same words, however they are divided into lines and marked. */
export const sameWords = (one: Body, other: Body): boolean => wordsOf(one) === wordsOf(other);
