import { createHash, createHmac } from 'node:crypto';
import { alphabetOf, consonants } from './alphabets.js';

/** From how many letters on a word of the input must not stand in the output, as a part of another either. */
const tellingLength = 4;
/** How many words are tried before a short one may stand for two. */
const mostTries = 400;

/**
 * Words that stand for words: of the same length, script and case, the same for the same word, and another for each
 * other one. They follow from the words and a key that is made of the whole input: who does not have that cannot find out
 * what a word stood for by trying words, and who has it gets the same output again.
 */
export class WordMap {
  readonly #key: Buffer;
  /** Words of the input that must not be made, in lower case. */
  readonly #words = new Set<string>();
  readonly #avoided: ReadonlySet<string>;
  readonly #made = new Map<string, readonly number[]>();
  readonly #taken = new Set<string>();
  #isNoting = true;

  /** `avoided` are words with a meaning of their own, which are not made either. */
  constructor(input: Uint8Array, avoided: ReadonlySet<string>) {
    this.#key = createHash('sha256').update(input).digest();
    this.#avoided = avoided;
  }

  /** From here on words are made; before, they are noted. */
  make(): void {
    this.#isNoting = false;
  }

  /** A word of letters, which marks may follow. */
  word(word: string): string {
    const plain = word.toLowerCase();
    if (this.#isNoting) {
      for (const run of plain.match(/\p{L}+/gu) ?? []) if (run.length >= tellingLength) this.#words.add(run);
      return word;
    }
    const letters = [...word];
    let choice = this.#made.get(plain);
    if (choice?.length !== letters.length) this.#made.set(plain, (choice = this.#choose(plain, letters)));
    return spelt(letters, choice);
  }

  /** Digits for the digits of something private, such as a telephone number. */
  digits(text: string): string {
    return this.#private(text, /\d/g, (byte) => `${byte % 10}`);
  }

  /** Digits for those of a hash or another name of base 16, in its case. */
  hex(text: string): string {
    const made = (byte: number): string => (byte % 16).toString(16);
    const isUpper = /[A-F]/.test(text);
    return this.#private(text, /[\da-f]/gi, (byte) => (isUpper ? made(byte).toUpperCase() : made(byte)));
  }

  #private(text: string, signs: RegExp, made: (byte: number) => string): string {
    if (this.#isNoting) return text;
    const bytes = this.#bytes(text.toLowerCase(), 0, text.length);
    let at = 0;
    return text.replace(signs, () => made(bytes[at++]!));
  }

  #choose(plain: string, letters: readonly string[]): readonly number[] {
    let choice: readonly number[] = [];
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const bytes = this.#bytes(plain, attempt, letters.length * 4);
      choice = letters.map((_, index) => bytes.readUInt32LE(index * 4));
      const made = spelt(letters, choice).toLowerCase();
      if (made === plain && attempt < mostTries / 2) continue;
      if (this.#taken.has(made) || this.#avoided.has(made) || this.#tells(made)) continue;
      this.#taken.add(made);
      break;
    }
    return choice;
  }

  /** Whether a word of the input stands in one that was made. */
  #tells(made: string): boolean {
    for (let from = 0; from + tellingLength <= made.length; from += 1)
      for (let to = from + tellingLength; to <= made.length; to += 1)
        if (this.#words.has(made.slice(from, to))) return true;
    return false;
  }

  #bytes(word: string, attempt: number, length: number): Buffer {
    const parts: Buffer[] = [];
    for (let part = 0; part * 32 < length; part += 1)
      parts.push(createHmac('sha256', this.#key).update(`${attempt} ${part} ${word}`).digest());
    return Buffer.concat(parts);
  }
}

function spelt(letters: readonly string[], choice: readonly number[]): string {
  const isLong = letters.length >= tellingLength;
  return letters
    .map((letter, index) => {
      if (!/\p{L}/u.test(letter)) return letter;
      const { lower, upper } = isLong && /[a-z]/i.test(letter) ? consonants : alphabetOf(letter);
      const isUpper = letter !== letter.toLowerCase();
      return (isUpper ? upper : lower)[choice[index]! % lower.length] ?? letter;
    })
    .join('');
}
