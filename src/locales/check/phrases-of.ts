import type { Forms } from '../phrases.js';
import { isPhrase, isTable } from '../sound-phrases.js';

/** A phrase by its name, such as `sourceError.offline`, with the plural forms of one together. */
export type NamedPhrase = readonly [name: string, phrase: string | Forms];

/** Every phrase of a table. */
export function phrasesOf(table: object, path = ''): readonly NamedPhrase[] {
  return Object.entries(table).flatMap(([name, phrase]): readonly NamedPhrase[] =>
    isPhrase(phrase) ? [[path + name, phrase]] : isTable(phrase) ? phrasesOf(phrase, `${path}${name}.`) : [],
  );
}

/** Every text of a phrase: one for each plural form. */
export const textsOf = (phrase: string | Forms): readonly string[] =>
  typeof phrase === 'string' ? [phrase] : Object.values(phrase);
