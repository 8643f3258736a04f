import { registered, type StringsLoader } from './registered.js';

/**
 * Adds a language, or replaces one of the package's own. Call it before the elements are on the page, or as soon as their
 * script has run: words that have been fetched stay.
 *
 * @param tag - A BCP 47 language tag; pages in this language, and in those that have no nearer one, use it.
 * @param load - Called once for each page language that needs it. What it lacks is said in English.
 * @throws RangeError if the tag is not one; TypeError if `load` is not a function.
 */
export function registerStrings(tag: string, load: StringsLoader): void {
  const name = Intl.getCanonicalLocales(tag)[0];
  if (!name) throw new RangeError(`Expected a BCP 47 language tag, got ${JSON.stringify(tag)}`);
  if (typeof load !== 'function')
    throw new TypeError(`Expected a function that loads the words of ${tag}, got ${load}`);
  registered.set(name, load);
}
