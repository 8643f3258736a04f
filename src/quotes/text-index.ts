import { GrowableIntegers } from './growable-integers.js';
import { Postings } from './postings.js';
import type { Tokens } from './tokenize.js';
import { Vocabulary } from './vocabulary.js';

/** Whose text it is, and what it says. */
export interface TextSource {
  /** The id of an article or a comment. */
  readonly id: string;
  /** The id of a person, or of each of several. */
  readonly author?: string | readonly string[] | undefined;
  /** Its place in the conversation: what has a lower one was written before. */
  readonly order: number;
  /** The canonical text. */
  readonly text: string;
}

/** A text in the index. Its tokens have the positions from `base` on, one after the other. */
export interface IndexedText extends TextSource {
  readonly base: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Where the words of a thread stand, and each two of them that follow one another. Four integers a word. */
export class TextIndex {
  readonly vocabulary = new Vocabulary();
  /** Where each word stands: the keys are the vocabulary's numbers. */
  readonly single = new Postings();
  /** Where each two words that follow one another stand: the keys come from {@link pairKey}. */
  readonly pairs = new Postings();
  readonly #texts: IndexedText[] = [];
  readonly #words = new GrowableIntegers();
  readonly #owners = new GrowableIntegers();
  #length = 0;

  /**
   * The key of two words in {@link pairs}; -1 if the thread does not have one of them. It is a hash of 18 bits, so that
   * a position may also have other words: a table of exact keys would be the largest and slowest part of the index.
   */
  pairKey(first: number, second: number): number {
    if (first < 0 || second < 0) return -1;
    return Math.imul(first * 65_599 + second, 0x9e3779b1) >>> 14;
  }

  /** The number of the word at a position; -1 between texts, which no word has. */
  wordAt(position: number): number {
    return position < 0 ? -1 : this.#words.at(position);
  }

  /** The words from a position up to another, folded. */
  wordsBetween(from: number, to: number): string[] {
    return Array.from({ length: to - from }, (_, i) => this.vocabulary.word(this.wordAt(from + i)));
  }

  /** The text whose own the word at a position is; undefined where it is borrowed, or its text taken out. */
  textAt(position: number): IndexedText | undefined {
    return this.#texts[this.#owners.at(position) - 1];
  }

  /**
   * Takes a text in, behind all others. Words that it has borrowed, known by where they begin, are neither counted nor
   * found by themselves; but who quotes its own words may go on to quote those beside them.
   */
  add(source: TextSource, { words, starts, ends }: Tokens, borrowed?: ReadonlySet<number>): IndexedText {
    const base = this.#length;
    const text = { ...source, base, starts, ends };
    const owner = this.#texts.push(text);
    let previous = -1;
    words.forEach((word, i) => {
      const isOwn = !borrowed?.has(starts[i]!);
      const id = this.vocabulary.count(word, isOwn ? 1 : 0);
      this.#words.set(base + i, id);
      if (isOwn) {
        this.#owners.set(base + i, owner);
        this.single.add(id, base + i);
        this.pairs.add(this.pairKey(previous, id), base + i - 1);
      }
      previous = isOwn ? id : -1;
    });
    this.#words.set(base + words.length, -1);
    this.#length = base + words.length + 1;
    return text;
  }

  /** Takes a text out. Its places stay empty: that a thread is edited more than it grows does not happen. */
  remove(text: IndexedText): void {
    this.wordsBetween(text.base, text.base + text.starts.length).forEach((word, i) => {
      if (this.textAt(text.base + i)) this.vocabulary.count(word, -1);
      this.#owners.set(text.base + i, 0);
    });
  }
}
