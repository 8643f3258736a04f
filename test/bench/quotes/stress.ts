import { plainText, type Comment } from '../../../src/model/index.js';
import { QuoteIndex } from '../../../src/quotes/index.js';
import { dropped, type Edit } from './edits.js';
import { createRandom, pick } from './random.js';

export interface StressCell {
  readonly cases: number;
  readonly found: number;
  /** Not found, and without a number or a negation that the passage has, nor a mark in its place. */
  readonly ruledOut: number;
  /** Linked to a text that does not have the passage. */
  readonly wrong: number;
  /** Linked in a thread that does not have it. */
  readonly falseLinks: number;
}

export interface StressThread {
  readonly index: QuoteIndex;
  readonly comments: readonly Comment[];
  /** The canonical text of each comment, without white space that differs. */
  readonly texts: readonly string[];
}

export function toThread(comments: readonly Comment[]): StressThread {
  const index = new QuoteIndex();
  for (const comment of comments) index.add(comment);
  return { index, comments, texts: comments.map(({ body }) => plainText(body).replace(/\s+/g, ' ')) };
}

/** How many words of a text change what it says if they are left out. */
const decisive = (text: string): number =>
  text.match(/(?<![\p{L}\p{N}])\p{N}+|\b(?:not?|never|none|nor|nobody|nothing|neither|without|cannot|\w+n[’']t)\b/giu)
    ?.length ?? 0;

/** Quotes random passages of a length in words, edited, in the thread that has them and in one that has not. */
export function stress(
  threads: readonly StressThread[],
  edit: Edit,
  lengths: readonly [number, number],
  cases: number,
  seed: number,
): StressCell {
  const random = createRandom(seed);
  let [done, found, ruledOut, wrong, falseLinks] = [0, 0, 0, 0, 0];
  while (done < cases) {
    const at = Math.floor(random() * threads.length);
    const { index, comments, texts } = threads[at]!;
    const paragraph = pick(plainText(pick(comments, random).body).split('\n\n'), random);
    const words = paragraph.split(/\s+/).filter(Boolean);
    const length = lengths[0] + Math.floor(random() * (lengths[1] - lengths[0] + 1));
    // Code and lists of links are not what people retype.
    if (words.length < length || !/^[\p{L}\p{P}\s\d]+$/u.test(paragraph) || /https?:/.test(paragraph)) continue;
    const start = Math.floor(random() * (words.length - length + 1));
    const passage = words.slice(start, start + length).join(' ');
    if ((passage.match(/[\p{L}\p{N}]+/gu) ?? []).length < length) continue;
    done += 1;
    const value = edit(passage, random);
    const quoting: Comment = {
      id: 'quoting',
      body: {
        type: 'root',
        children: [{ type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }],
      },
    };
    const quoteLinks = index.search(quoting);
    const has = (id: string): boolean => texts[comments.findIndex((comment) => comment.id === id)]!.includes(passage);
    if (quoteLinks.length > 0 && quoteLinks.every(({ to }) => has(to.source))) found += 1;
    else if (quoteLinks.length > 0) wrong += 1;
    else if (edit === dropped && decisive(value) < decisive(passage)) ruledOut += 1;
    const other = threads[(at + 1) % threads.length]!;
    if (!other.texts.some((text) => text.includes(passage)) && other.index.search(quoting).length > 0) falseLinks += 1;
  }
  return { cases, found, ruledOut, wrong, falseLinks };
}
