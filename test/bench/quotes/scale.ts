import type { Article, Body, Comment } from '../../../src/model/index.js';
import { QuoteIndex } from '../../../src/quotes/index.js';
import { createRandom } from './random.js';

export interface ScaleRow {
  readonly words: number;
  readonly comments: number;
  readonly milliseconds: number;
}

const wordsEach = 60;

/** Threads of random words, common ones as often as in a language, in which every third comment quotes an earlier one. */
export function scale(sizes: readonly number[]): ScaleRow[] {
  return sizes.map((words) => {
    const random = createRandom(words);
    // By Zipf's law: the word of rank r comes up one r-th as often as the first.
    const word = (): string => `w${Math.floor(Math.exp(random() * Math.log(50_000)))}`;
    const said: string[] = [];
    const comments: Comment[] = [];
    for (let written = 0, i = 0; written < words; written += wordsEach, i += 1) {
      const text = Array.from({ length: wordsEach }, word).join(' ');
      const quoted = i % 3 ? '' : ` “${(said[Math.floor(random() * i)] ?? '').split(' ').slice(10, 30).join(' ')}”`;
      said.push(text);
      comments.push({ id: `${i}`, body: paragraph(text + quoted) });
    }
    const article: Article = { id: 'article', headline: 'Words', inLanguage: 'en', body: paragraph(said[0]!) };
    const start = performance.now();
    const index = new QuoteIndex();
    index.addArticle(article);
    for (const comment of comments) index.add(comment);
    return { words, comments: comments.length, milliseconds: performance.now() - start };
  });
}

const paragraph = (value: string): Body => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
});

/** The slope of time over size, both on a logarithmic scale: 1 is linear, 2 quadratic. */
export function slope(rows: readonly ScaleRow[]): number {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  return Math.log(last.milliseconds / first.milliseconds) / Math.log(last.words / first.words);
}
