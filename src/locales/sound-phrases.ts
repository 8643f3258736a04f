import { describe } from '../model/parse-error.js';
import type { Forms, Translation } from './phrases.js';
import type { Strings } from './strings.js';

type Phrase = string | Forms;
interface Table {
  readonly [name: string]: Phrase | Table;
}

/** What is wrong with a phrase of a table. */
export interface PhraseProblem {
  /** The name of the phrase, such as `replies` or `sourceError.offline`; empty where it is the whole table. */
  readonly name: string;
  readonly expected: string;
  readonly got: string;
}

export const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a part of a table is a phrase, and no group of them. */
export const isPhrase = (value: unknown): value is Phrase =>
  typeof value === 'string' || (isTable(value) && typeof value.other === 'string');

const isForms = (value: unknown): value is Forms =>
  isTable(value) && 'other' in value && Object.values(value).every((form) => typeof form === 'string');

/** The gaps of a phrase, such as `{0}`: what it is a function of. */
export const gapsOf = (phrase: string): string => [...new Set(phrase.match(/\{\d\}/g))].sort().join(' and ');

/** What a phrase is called when an error names it. */
const kindOf = (english: Phrase | Table): string =>
  typeof english === 'string'
    ? gapsOf(english)
      ? `a text with ${gapsOf(english)}`
      : 'a text without a gap such as {0}'
    : isPhrase(english)
      ? 'a text, or an object of texts by plural category, "other" among them'
      : 'an object';

/**
 * The phrases of a table that are what they should be. All others are left out, so that the words of the language stand in
 * their place, and are named.
 *
 * @param value - What was read, such as parsed JSON.
 * @param english - The phrases that there are.
 */
export function soundPhrases(
  value: unknown,
  english: object,
): { readonly phrases: Translation<Strings>; readonly problems: readonly PhraseProblem[] } {
  const problems: PhraseProblem[] = [];
  const sound = (given: Readonly<Record<string, unknown>>, known: Table, path: string): Record<string, unknown> => {
    const kept: Record<string, unknown> = {};
    for (const [key, phrase] of Object.entries(given)) {
      const name = path + key;
      const own = Object.hasOwn(known, key) ? known[key] : undefined;
      const refuse = (expected: string): number => problems.push({ name, expected, got: describe(phrase) });
      if (own === undefined) refuse('the name of a phrase that there is');
      else if (!isPhrase(own)) {
        if (isTable(phrase)) kept[key] = sound(phrase, own, `${name}.`);
        else refuse(kindOf(own));
      } else if (typeof own === 'string') {
        if (typeof phrase === 'string' && gapsOf(phrase) === gapsOf(own)) kept[key] = phrase;
        else refuse(kindOf(own));
      } else if (isForms(phrase)) kept[key] = phrase;
      // A language that has one form for all numbers.
      else if (typeof phrase === 'string') kept[key] = { other: phrase };
      else refuse(kindOf(own));
    }
    return kept;
  };
  if (!isTable(value)) return { phrases: {}, problems: [{ name: '', expected: 'an object', got: describe(value) }] };
  return { phrases: sound(value, english as Table, ''), problems };
}
