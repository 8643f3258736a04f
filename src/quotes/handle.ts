import { fold } from './fold.js';

/**
 * A name as it is written behind an `@`: its words without what parts them, so that {@link NameForms.findHandle} finds
 * the person. Undefined for a name that is too short to be found.
 */
export function handleFor(name: string): string | undefined {
  const handle = name.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
  return [...fold(handle)].length > 2 ? handle : undefined;
}

/** Whether what somebody has typed so far may become this name: its beginning, or that of a word in it, letter case and accents aside. */
export function mayBecome(typed: string, name: string): boolean {
  const words = (text: string): string =>
    fold(text)
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trimStart();
  const begun = words(typed);
  const whole = words(name);
  return ` ${whole}`.includes(` ${begun}`) || (begun !== '' && whole.replaceAll(' ', '').startsWith(begun));
}
