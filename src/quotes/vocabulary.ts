import { GrowableIntegers } from './growable-integers.js';

/** Numbers the folded words of a thread, and knows how common each of them is. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #counts = new GrowableIntegers();
  /** How many words the thread has, repetitions included. */
  total = 0;

  /** The number of a word, or -2 if the thread never had it: -1 stands between texts. */
  find(word: string): number {
    return this.#ids.get(word) ?? -2;
  }

  word(id: number): string {
    return this.#words[id] ?? '';
  }

  /** Counts one more occurrence of a word, or one less, or only numbers it, and returns its number. */
  count(word: string, change: 1 | 0 | -1): number {
    let id = this.find(word);
    if (id < 0) {
      id = this.#words.push(word) - 1;
      this.#ids.set(word, id);
    }
    this.#counts.set(id, this.#counts.at(id) + change);
    this.total += change;
    return id;
  }

  /**
   * How much a word tells, in bits: the less common it is in the thread, the more. The constants keep a short thread
   * from taking every word for a rare one. A single letter, and a character of a script that puts no spaces between
   * words, tells at most what such characters tell in running text, which is half of a word.
   */
  bits(word: string): number {
    const most = word.length < 2 ? 4.5 : 12;
    return Math.min(most, Math.log2((this.total + 200) / (this.#counts.at(this.find(word)) + 0.7)));
  }
}
