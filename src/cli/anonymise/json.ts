import { jsonEscapes, throughEscapes } from './escapes.js';
import { replaceValue } from './markup.js';
import { replaceWords } from './replace-words.js';
import type { WordMap } from './word-map.js';

const key = /^[$@]?[A-Za-z_][\w:.$-]{0,60}$/;
const hash = /[\da-f]{16}|\d{4}/i;

/** JSON, JSON lines, or what remains of either, with other words in its strings. Keys stay, unless they are ids. */
export function replaceJson(text: string, map: WordMap): string {
  let last = '';
  return text.replace(/"((?:[^"\\\n]|\\[^\n])*)("(?:\s*:)?|$)/g, (whole: string, inside: string, end: string) => {
    if (end.endsWith(':')) {
      last = inside;
      if (key.test(inside) && !hash.test(inside)) return whole;
      return `"${throughEscapes(inside, jsonEscapes, (plain) => replaceWords(plain, map))}${end}`;
    }
    return `"${throughEscapes(inside, jsonEscapes, (plain) => replaceValue(plain, last, map))}${end}`;
  });
}
