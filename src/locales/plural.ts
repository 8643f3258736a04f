import { formatNumber } from './format-number.js';

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * A function from a number to a phrase, by the plural rules of the language (CLDR, through `Intl.PluralRules`).
 * `#` in a phrase stands for the number, written as the language writes it.
 */
export function plural(locale: string, forms: Forms): (count: number) => string {
  let rules: Intl.PluralRules | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(locale);
    return (forms[rules.select(count)] ?? forms.other).replace('#', formatNumber(locale, count));
  };
}
