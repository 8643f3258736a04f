/** Who wrote something, by the name that stands there. */
export interface CitedName {
  /** The whole name, as it is written. */
  readonly name: string;
  /** What comes first in lists. Left out for pen names, groups, and wherever the order of a name is not known. */
  readonly family?: string;
  readonly given?: string;
  /** Such as Jr. or III. */
  readonly suffix?: string;
}

/** A word of a name that begins with a capital letter, or an initial. */
const namePart = /^\p{Lu}[\p{L}\p{M}’'.-]*$/u;

/** What belongs to the word behind it, in small letters or not: "Le Guin". */
const particle = /^(?:a[fl]|bin|d[aeiou]|de[lnr]|della|d[ao]s|e[ln]|ibn|l[ae]|ten|ter|v[ao]n|zu[mr]?)$/i;

const suffix = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/** Words that are no part of a person's name. */
const noName =
  /^(?:The|An?|Anonymous|Anon|Guest|Admin|Editors?|Team|Staff|Mr|Mrs|Ms|Dr|Prof|Mister|Uncle|Aunt|Captain|Sir|Lady)\.?$/i;

/** Languages whose readers write the family's name first, also in Latin letters. */
const familyFirst = /^(?:hu|ja|ko|vi|zh)\b/i;

/**
 * A name by the parts that styles of citation want. Names are taken apart only where they look as those of persons do that
 * are written given name first: two to four words in Latin letters, each with a capital, particles such as "van" aside.
 * Everything else, such as "joachimr" or "KS in NJ", is cited as it stands, which all styles ask for with pen names.
 *
 * @param language - The BCP 47 tag of what the person wrote.
 */
export function citedName(written: string, language?: string): CitedName {
  const name = written.trim().replace(/\s+/gu, ' ');
  const words = name.replace(/, (?=\S+$)/, ' ').split(' ');
  const end = words.length > 2 && suffix.test(words.at(-1)!) ? words.pop() : undefined;
  const isLatin = !/[^\p{Script=Latin}\p{M}\s’'.,-]/u.test(name);
  const isPerson =
    isLatin &&
    words.every((word) => particle.test(word) || (namePart.test(word) && !noName.test(word))) &&
    namePart.test(words[0]!) &&
    namePart.test(words.at(-1)!);
  let start = words.length - 1;
  while (start > 1 && particle.test(words[start - 1]!)) start -= 1;
  const count = words.filter((word) => namePart.test(word)).length;
  // An initial is no family.
  if (!isPerson || count < 2 || count > 4 || /^\p{L}\.?$/u.test(words.at(-1)!) || familyFirst.test(language ?? ''))
    return { name };
  const parts = { name, family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
  return end === undefined ? parts : { ...parts, suffix: end };
}

/** A given name as its initials: "Jean-Paul M." is "J.-P. M.", "J.R.R." is "J. R. R.". */
export const initialsOf = (given: string): string =>
  given
    .split(' ')
    .map((word) =>
      word === word.toLowerCase()
        ? word
        : word.replace(/[^-.]+\.?/gu, (part) => `${[...part][0]!.toUpperCase()}.`).replace(/\.(?=\p{Lu})/gu, '. '),
    )
    .join(' ');

/** A name as it stands at the head of a list: "Müller, Anna". */
export const inverted = ({ name, family, given, suffix: end }: CitedName): string =>
  family === undefined ? name : [family, given, end].filter(Boolean).join(', ');
