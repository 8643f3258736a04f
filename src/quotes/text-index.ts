import { GrowableIntegers } from './growable.js';
import { PairKeys } from './pair-keys.js';
import { Postings } from './postings.js';
import type { Tokens } from './tokenize.js';
import { Vocabulary } from './vocabulary.js';

/** Whose text it is, and what it says. */
export interface TextSource {
  /** The id of an article or a comment. */
  readonly id: string;
  readonly author?: string | undefined;
  /** Its place in the conversation: what has a lower one was written before. */
  readonly order: number;
  /** The canonical text. */
  readonly text: string;
}

/** A text in the index. Its tokens have the positions from `base` on, one after the other. */
export interface IndexedText extends TextSource {
  readonly base: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  removed?: true;
}

/** Where the words of a thread stand, and each two of them that follow one another. Four integers a word. */
export class TextIndex {
  readonly vocabulary = new Vocabulary();
  #texts: IndexedText[] = [];
  #words = new GrowableIntegers();
  #owners = new GrowableIntegers();
  #pairKeys = new PairKeys();
  #pairs = new Postings();
  #single = new Postings();
  #dead = 0;

  /** Where each word stands: the keys are the vocabulary's numbers. */
  get single(): Postings {
    return this.#single;
  }

  /** Where each two words that follow one another stand: the keys come from {@link pairKey}. */
  get pairs(): Postings {
    return this.#pairs;
  }

  /** The key of two words in {@link pairs}, or -1 if they never followed one another. */
  pairKey(first: number, second: number): number {
    return this.#pairKeys.find(first, second);
  }

  /** The number of the word at a position; -1 between texts, which no word has. */
  wordAt(position: number): number {
    return position < 0 ? -1 : this.#words.at(position);
  }

  /** The text that a position is in. */
  textAt(position: number): IndexedText {
    return this.#texts[this.#owners.at(position)]!;
  }

  /** Takes a text in, behind all others. */
  add(source: TextSource, { words, starts, ends }: Tokens): IndexedText {
    const { vocabulary } = this;
    return this.#append(source, words.map((word) => vocabulary.add(word)), Int32Array.from(starts), Int32Array.from(ends));
  }

  /** Takes a text out. Its places are freed when half of all are dead: a removal costs what the text costs. */
  remove(text: IndexedText): void {
    text.removed = true;
    for (let i = 0; i < text.starts.length; i += 1) this.vocabulary.remove(this.wordAt(text.base + i));
    this.#dead += text.starts.length + 1;
    if (this.#dead * 2 > this.#words.length) this.#compact();
  }

  #append(source: TextSource, ids: ArrayLike<number>, starts: Int32Array, ends: Int32Array): IndexedText {
    const base = this.#words.length;
    const text: IndexedText = Object.assign(source, { base, starts, ends });
    const owner = this.#texts.push(text) - 1;
    for (let i = 0; i < ids.length; i += 1) {
      const [id, position] = [ids[i]!, base + i];
      this.#words.push(id);
      this.#owners.set(position, owner);
      this.#single.add(id, position);
      if (i > 0) this.#pairs.add(this.#pairKeys.number(ids[i - 1]!, id), position - 1);
    }
    this.#words.push(-1);
    return text;
  }

  #compact(): void {
    const [texts, words] = [this.#texts, this.#words];
    this.#texts = [];
    this.#words = new GrowableIntegers();
    this.#owners = new GrowableIntegers();
    this.#pairKeys = new PairKeys();
    this.#pairs = new Postings();
    this.#single = new Postings();
    this.#dead = 0;
    for (const text of texts) {
      if (text.removed) continue;
      const ids = Int32Array.from(text.starts, (_, i) => words.at(text.base + i));
      this.#append(text, ids, text.starts, text.ends);
    }
  }
}
