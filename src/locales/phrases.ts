/** A phrase that depends on a number: one form for each plural category of the language (CLDR). `#` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** How a word is written: `{0}` and `{1}` stand for what its function takes, in that order. */
type Phrase<Word> = Word extends string
  ? string
  : Word extends (...about: never[]) => string
    ? string | Forms
    : { readonly [Name in keyof Word]: Phrase<Word[Name]> };

/** A table of words as a language writes it: plain data, without functions, so that it can be JSON as well. */
export type Phrases<Words> = { readonly [Name in keyof Words]: Phrase<Words[Name]> };

/**
 * A translation of them. What was added since it was written may be missing, and is said in English until then; a test
 * names it.
 */
export type Translation<Words> = Partial<Phrases<Words>> & { readonly locale?: string };
