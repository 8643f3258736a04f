import { isPhrase, isTable } from '../sound-phrases.js';

/**
 * A table to be translated: the phrases of another one, with a form for each plural category of the new language.
 *
 * @param tag - The language of the new table, as a BCP 47 tag.
 * @param from - The phrases to begin with, such as the English ones.
 */
export function translationTemplate(tag: string, from: object): Readonly<Record<string, unknown>> {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const shape = (table: object): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(table).map(([name, phrase]) => {
        if (typeof phrase === 'string' || !isTable(phrase)) return [name, phrase];
        if (!isPhrase(phrase)) return [name, shape(phrase as object)];
        const { other, ...forms } = phrase as Readonly<Record<string, string>>;
        return [name, Object.fromEntries(pluralCategories.map((category) => [category, forms[category] ?? other]))];
      }),
    );
  return { ...shape(from), locale: tag };
}
