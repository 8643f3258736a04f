type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * A function from a number to a phrase, by the plural rules of the language (CLDR, through `Intl.PluralRules`).
 * `#` in a phrase stands for the number, written as the language writes it.
 */
export function plural(locale: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
}
