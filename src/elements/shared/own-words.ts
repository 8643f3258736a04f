import type { Strings, Words } from '../../locales/strings.js';

type Table = Readonly<Record<string, unknown>>;
type Phrase = (...about: unknown[]) => string;

/**
 * The words that a page gives to an element, as far as they are what they should be: in the place of any other the
 * right one stands, and `tell` names it.
 */
export function ownWords(
  given: Partial<Strings> | undefined,
  words: Words,
  tell: (name: string, error?: unknown) => void,
): Partial<Strings> {
  const own: Record<string, unknown> = {};
  for (const name in given) {
    const word = (given as Table)[name];
    const instead = (words as unknown as Table)[name];
    if (typeof word !== typeof (instead ?? word)) tell(name);
    else
      own[name] =
        typeof word !== 'function'
          ? word
          : (...about: unknown[]) => {
              try {
                return (word as Phrase)(...about);
              } catch (error) {
                tell(name, error);
                return (instead as Phrase | undefined)?.(...about);
              }
            };
  }
  return own;
}
