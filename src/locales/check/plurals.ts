import type { Forms } from '../phrases.js';

/** The plural categories of a language, each with whether more than one number has it. */
function categories(tag: string): ReadonlyMap<Intl.LDMLPluralRule, boolean> {
  const rules = new Intl.PluralRules(tag);
  const numbers = [...Array(200).keys()].map((number) => rules.select(number));
  return new Map(
    rules
      .resolvedOptions()
      .pluralCategories.map((category) => [category, numbers.filter((one) => one === category).length > 1]),
  );
}

/** What is expected of the plural forms of a phrase in a language (CLDR), and what stands there instead. */
export function pluralMistakes(
  tag: string,
  forms: Forms,
): readonly { readonly expected: string; readonly got: string }[] {
  const wanted = categories(tag);
  const names = [...wanted.keys()].sort().join(', ');
  const given = Object.keys(forms).sort().join(', ');
  if (names !== given) return [{ expected: `the plural forms ${names} of ${tag}`, got: given }];
  return [...wanted]
    .filter(([category, isShared]) => isShared && !forms[category]!.includes('#'))
    .map(([category]) => ({
      expected: `# in the form "${category}", which several numbers have`,
      got: JSON.stringify(forms[category]),
    }));
}
