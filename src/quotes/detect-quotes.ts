import type { Discussion, QuoteLink } from '../model/index.js';
import type { Mention } from './mention.js';
import { QuoteIndex } from './quote-index.js';

/** What is searched. Comments count as written in the order of the list. */
export interface DetectionInput extends Pick<Discussion, 'article' | 'comments'> {
  /** Who names whom, from `colloquy/quotes/mentions`: it decides between texts that say the same. */
  readonly mentions?: readonly Mention[];
}

/** Finds who quotes whom in a whole discussion. It takes linear time. */
export function detectQuotes(input: DetectionInput): readonly QuoteLink[] {
  const steps = detectingQuotes(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Like {@link detectQuotes}, in steps of one quotation or one comment, so that the page can do other things in between:
 * whoever runs it calls `next()` until a slice of time is used up, and goes on in the next idle moment.
 */
export function* detectingQuotes({ article, comments, mentions = [] }: DetectionInput): Generator<undefined, readonly QuoteLink[]> {
  const index = new QuoteIndex();
  index.addArticle(article);
  const byComment = new Map<string, Mention[]>(comments.map(({ id }) => [id, []]));
  for (const mention of mentions) byComment.get(mention.from.source)?.push(mention);
  for (const comment of comments) yield* index.adding(comment, byComment.get(comment.id));
  return index.quoteLinks;
}

export interface SliceOptions {
  /** How long a slice of work may take, in milliseconds; 8 when left out, which leaves half of a frame. */
  readonly budget?: number;
  /** Resolves when the next slice may begin: in an idle callback, for instance. */
  readonly pause: () => Promise<unknown>;
  /** The time in milliseconds, such as `performance.now`. */
  readonly now: () => number;
  /** Stops the work between two slices; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Runs steps in slices. Where no worker can start, this does its work in the page. Rejects with what a step throws. */
export async function inSlices<T>(steps: Generator<unknown, T>, options: SliceOptions): Promise<T> {
  const { budget = 8, pause, now, signal } = options;
  for (;;) {
    signal?.throwIfAborted();
    const end = now() + budget;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (now() < end);
    await pause();
  }
}
