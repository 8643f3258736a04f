/** Scripts whose readers would take Latin letters for something left untranslated. */
const scripts: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u,
  Armn: /\p{Script=Armenian}/u,
  Beng: /\p{Script=Bengali}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Geor: /\p{Script=Georgian}/u,
  Grek: /\p{Script=Greek}/u,
  Gujr: /\p{Script=Gujarati}/u,
  Guru: /\p{Script=Gurmukhi}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Khmr: /\p{Script=Khmer}/u,
  Knda: /\p{Script=Kannada}/u,
  Kore: /\p{Script=Hangul}/u,
  Laoo: /\p{Script=Lao}/u,
  Mlym: /\p{Script=Malayalam}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Sinh: /\p{Script=Sinhala}/u,
  Taml: /\p{Script=Tamil}/u,
  Telu: /\p{Script=Telugu}/u,
  Thai: /\p{Script=Thai}/u,
};

/** Names of keys, addresses and the abbreviations that these languages write in Latin letters themselves. */
const latinByRight =
  /Tab|Ctrl|name@example\.org|https:\/\/(?:example\.org)?|\b[JKNP]\b|[JN](?=[^A-Za-z])|[KP](?=[^A-Za-z]|$)|e-?mail|RSS/gi;

/** The script of a language where it is not the Latin one, and known. */
export const scriptOf = (tag: string): RegExp | undefined => scripts[new Intl.Locale(tag).maximize().script ?? ''];

/** What is expected of the letters of a text in a script of its own, where they are others. */
export function scriptMistake(script: RegExp, text: string): string | undefined {
  const bare = text.replace(latinByRight, '');
  if (/[A-Za-z]/.test(bare)) return 'no Latin letters, which look untranslated';
  const letters = bare.replaceAll(/[^\p{L}]/gu, '');
  return letters !== '' && !script.test(letters) ? 'the letters of the language' : undefined;
}
