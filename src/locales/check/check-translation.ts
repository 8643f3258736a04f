import { soundPhrases, type PhraseProblem } from '../sound-phrases.js';
import { phrasesOf, textsOf } from './phrases-of.js';
import { pluralMistakes } from './plurals.js';
import { textMistakes } from './text-mistakes.js';

const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{Alpha}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;

/** Whether a value is a canonical language tag. */
function isTag(value: unknown): value is string {
  try {
    return typeof value === 'string' && new Intl.Locale(value).toString() === value;
  } catch {
    return false;
  }
}

/**
 * Everything that is wrong with a table of words: phrases that are missing or unknown, gaps that differ from the English
 * ones, plural forms that its language has not or lacks (CLDR), straight quotation marks, sentences that do not end, and
 * words left in English. A table without mistakes is complete; whether it is good its readers know.
 *
 * @param value - The table, such as parsed JSON.
 * @param english - The English table, whose phrases are expected.
 */
export function checkTranslation(value: unknown, english: object): readonly PhraseProblem[] {
  const { phrases, problems } = soundPhrases(value, english);
  const tag: unknown = phrases.locale;
  if (problems.some(({ name }) => name === '')) return problems;
  if (!isTag(tag)) {
    const got = tag === undefined ? 'nothing' : JSON.stringify(tag);
    return [{ name: 'locale', expected: 'a BCP 47 tag such as "eo" or "pt-BR"', got }, ...problems];
  }
  const mistakes = [...problems];
  const given = new Map(phrasesOf(phrases));
  const isRefused = (name: string): boolean =>
    problems.some((problem) => name === problem.name || name.startsWith(`${problem.name}.`));
  for (const [name, own] of phrasesOf(english)) {
    const phrase = given.get(name);
    if (name === 'locale' || isRefused(name)) continue;
    if (phrase === undefined) {
      mistakes.push({ name, expected: `a translation of ${JSON.stringify(textsOf(own).at(-1))}`, got: 'nothing' });
      continue;
    }
    if (typeof phrase !== 'string')
      mistakes.push(...pluralMistakes(tag, phrase).map((mistake) => ({ name, ...mistake })));
    for (const text of new Set(textsOf(phrase)))
      for (const expected of textMistakes(tag, name, text, textsOf(own)[0]!))
        mistakes.push({ name, expected, got: JSON.stringify(text) });
  }
  const [reply, replyToName] = [given.get('reply'), given.get('replyToName')];
  if (typeof reply === 'string' && typeof replyToName === 'string' && !wordsOf(replyToName).includes(wordsOf(reply)))
    mistakes.push({
      name: 'replyToName',
      expected: `the words of \`reply\`, ${JSON.stringify(reply)}, within the name of its button (WCAG 2.5.3)`,
      got: JSON.stringify(replyToName),
    });
  return mistakes;
}
