import { compile } from './compile.js';
import { localeFor } from './locale-for.js';
import type { Translation } from './phrases.js';
import type { Strings } from './strings.js';

/** Names the phrases that words were made of, whichever copy of this module made them. */
const source = Symbol.for('colloquy.phrases');

type Made = Readonly<Record<typeof source, Translation<Strings> | undefined>>;

/** The words of a language, made of its phrases. */
export function table(phrases: Translation<Strings>, tag?: string): Strings {
  const { locale = 'en' } = phrases;
  const words = { ...compile<Strings>(phrases, locale, tag), locale: localeFor(tag ?? locale, locale) };
  // Not enumerable: a copy with other words in it is no longer made of these phrases alone.
  return Object.defineProperty(words, source, { value: phrases });
}

/** The same words with the numbers of a page: `ar` on a page in `ar-EG`. Words that no table made stay as they are. */
export function inTag<Words extends object>(words: Words, tag: string): Words {
  const phrases = (words as unknown as Made)[source];
  return phrases ? (table(phrases, tag) as unknown as Words) : words;
}
