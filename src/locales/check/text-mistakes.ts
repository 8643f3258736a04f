import { scriptMistake, scriptOf } from './scripts.js';

/** How sentences end in languages where they do not end as in English. */
const ends: Readonly<Record<string, RegExp>> = {
  el: /[.!?…;]$/,
  hy: /[:։՞՜…]$/,
  km: /[។៕!?…]$/,
  my: /[။!?…]$/,
};
const usualEnd = /[.!?…。！？؟।]$/;

/** Languages that write no full stop. */
const withoutStops = /^(th|lo)$/;

/** Signs of a form are written as they are typed. */
const typed = /^formatting$/;

/**
 * What is expected of one text of a phrase, beside the English one, as far as a program can tell.
 *
 * @param tag - The language of the text.
 * @param name - The name of the phrase.
 */
export function textMistakes(tag: string, name: string, text: string, english: string): readonly string[] {
  if (text.trim() === '') return ['words'];
  const mistakes = text.trim() === text ? [] : ['no space at an end'];
  if (typed.test(name)) return mistakes;
  const { language } = new Intl.Locale(tag);
  const script = scriptOf(tag);
  const isSentence = /[.!?…]$/.test(english);
  if (/['"`]/.test(text)) mistakes.push('typographic quotation marks and apostrophes');
  if (text.includes('...')) mistakes.push('an ellipsis (…) in place of three dots');
  if (!withoutStops.test(language) && isSentence !== (ends[language] ?? usualEnd).test(text))
    mistakes.push(isSentence ? 'the end of a sentence, as in English' : 'no end of a sentence, as in English');
  const letters = script && scriptMistake(script, text);
  if (letters) mistakes.push(letters);
  if (!script && language !== 'en' && english.includes(' ') && text === english)
    mistakes.push('a translation in place of the English words');
  return mistakes;
}
