import { formatNumber } from './format-number.js';
import type { Forms } from './phrases.js';

type Value = string | number;
type Table = { readonly [name: string]: Phrase } & { readonly other?: undefined };
type Phrase = string | Forms | Table;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/;

/**
 * Makes words of a table of phrases: what has a gap or plural forms becomes a function. Numbers are written as the
 * page's own `tag` writes them, and the plural is that of the language of the table. What is put into a phrase is
 * isolated (U+2068, U+2069) where either of them runs from right to left, so that neither turns the other around.
 */
export function compile<Words>(phrases: object, language: string, tag = language): Words {
  let rules: Intl.PluralRules | undefined;
  const wordOf = (phrase: Phrase): unknown => {
    if (typeof phrase !== 'string' && !phrase.other)
      return Object.fromEntries(Object.entries(phrase as Table).map(([name, below]) => [name, wordOf(below!)]));
    return typeof phrase === 'string' && !phrase.includes('{0}')
      ? phrase
      : (...about: Value[]) => {
          const last = about.length - 1;
          const form =
            typeof phrase === 'string'
              ? phrase
              : ((phrase as Forms)[(rules ??= new Intl.PluralRules(language)).select(about[last] as number)] ??
                (phrase as Forms).other);
          return form.replace(/#|\{(\d)\}/g, (_, index: number = last) => {
            const value = about[index] ?? '';
            return typeof value === 'number'
              ? formatNumber(tag, value)
              : rightToLeft.test(form + value)
                ? `\u2068${value}\u2069`
                : value;
          });
        };
  };
  return wordOf(phrases as Table) as Words;
}
