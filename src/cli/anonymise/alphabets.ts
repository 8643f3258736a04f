/** Letters in lower case, and those in upper case at the same places; for scripts without cases the same letters. */
export interface Alphabet {
  readonly lower: readonly string[];
  readonly upper: readonly string[];
}

const cased = (letters: string): Alphabet => ({
  lower: [...letters],
  upper: [...letters].map((letter) => letter.toUpperCase()),
});
const range = (from: number, to: number): Alphabet => {
  const letters = Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).filter(
    (one) => /\p{Lo}/u.test(one),
  );
  return { lower: letters, upper: letters };
};

/** Without vowels, long words of Latin letters are none of any language. */
export const consonants = cased('bcdfghjklmnpqrstvwxz');
const latin = cased('abcdefghijklmnopqrstuvwxyz');
const known: readonly (readonly [RegExp, Alphabet])[] = [
  [/[a-z]/i, latin],
  [/[à-öø-þ]/i, cased('àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþ')],
  [/[\u0400-\u04ff]/, cased('абвгдежзийклмнопрстуфхцчшщъыьэюя')],
  [/[\u0370-\u03ff]/, cased('αβγδεζηθικλμνξοπρστυφχψω')],
  [/[\u0590-\u05ff]/, range(0x5d0, 0x5ea)],
  [/[\u0600-\u06ff]/, range(0x628, 0x64a)],
  [/[\u0900-\u097f]/, range(0x915, 0x939)],
  [/[\u0e00-\u0e7f]/, range(0xe01, 0xe2e)],
  [/[\u3040-\u309f]/, range(0x304b, 0x3093)],
  [/[\u30a0-\u30ff]/, range(0x30ab, 0x30f3)],
  [/[\u4e00-\u9fff]/, range(0x4e00, 0x9fa5)],
  [/[\uac00-\ud7a3]/, range(0xac00, 0xd7a3)],
];

const others = new Map<number, Alphabet>();

/** The letters that can stand for a letter: of the same script, and as long in UTF-16. */
export function alphabetOf(letter: string): Alphabet {
  const found = known.find(([letters]) => letters.test(letter));
  if (found) return found[1];
  // Letters of one script and kind stand together.
  const block = letter.codePointAt(0)! & ~0x7f;
  const ready = others.get(block);
  if (ready) return ready;
  const all = Array.from({ length: 0x80 }, (_, index) => String.fromCodePoint(block + index));
  const letters = all.filter((one) => /\p{L}/u.test(one) && one.toLowerCase() === one);
  const lower = letters.length > 0 ? letters : all.filter((one) => /\p{L}/u.test(one));
  const made = {
    lower,
    upper: lower.map((one) => (one.toUpperCase().length === one.length ? one.toUpperCase() : one)),
  };
  others.set(block, made);
  return made;
}
