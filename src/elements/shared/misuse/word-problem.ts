import { en } from '../../../locales/en.js';
import { describe } from '../../../model/parse-error.js';
import { warnOnce } from '../warn-once.js';

/**
 * Says on the console, once, which of the words that a page gave to an element is not what it should be.
 *
 * @param strings - What the page gave.
 * @param name - The name of the word; empty where they are no words at all.
 * @param error - What it threw when it was asked.
 */
export function tellWord(tag: string, strings: unknown, name: string, error: unknown): void {
  const given = name ? (strings as Record<string, unknown>)[name] : strings;
  // A word that is left out in this way is left out.
  if (given === undefined) return;
  const kind = typeof (en as unknown as Record<string, unknown>)[name];
  const expected = !name
    ? 'an object'
    : kind === 'function'
      ? 'a function that returns a string'
      : kind === 'object'
        ? 'an object'
        : 'a string';
  const got = error === undefined ? describe(given) : 'one that throws';
  warnOnce(
    `Expected \`strings${name && `.${name}`}\` of <${tag}> to be ${expected}, got ${got}. The words of the language stand in its place.`,
    error,
  );
}
