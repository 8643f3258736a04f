import type { Article, Comment, Person, QuoteLink } from '../model/index.js';
import { MentionIndex } from './mention-index.js';
import type { Mention } from './mention.js';
import { QuoteIndex } from './quote-index.js';
import { runSteps } from './run-steps.js';

export { inSlices, type SliceOptions } from './in-slices.js';

/** What a page asks a worker for. Everything in it can be cloned. */
export interface QuoteRequest {
  /** Comes back with the answer. */
  readonly id: number;
  /** An article begins a thread anew; what was known of the one before is forgotten. */
  readonly article?: Article;
  readonly people?: readonly Person[];
  /** Comments in the order they were written. One whose id is known is replaced. */
  readonly comments?: readonly Comment[];
  /** Comments of which it is known already whom they quote: they are looked through for names alone, and cannot be quoted. */
  readonly named?: readonly Comment[];
  /** The ids of comments that are gone. */
  readonly removed?: readonly string[];
}

/** Everything found in the thread so far. */
export interface QuoteAnswer {
  readonly id: number;
  readonly quoteLinks: readonly QuoteLink[];
  readonly mentions: readonly Mention[];
}

/**
 * What {@link createQuoteHandler} does, in steps: whoever runs it can pause between them. A step is a comment, or a
 * quotation in one.
 */
export function createQuoteSteps(): (request: QuoteRequest) => Generator<undefined, QuoteAnswer> {
  let quotes = new QuoteIndex();
  let names = new MentionIndex();
  return function* ({ id, article, people = [], comments = [], removed = [], named = [] }) {
    if (article) [quotes, names] = [new QuoteIndex(), new MentionIndex()];
    names.addPeople(people);
    for (const index of [quotes, names]) {
      if (article) index.addArticle(article);
      for (const gone of removed) index.remove(gone);
    }
    for (const comment of named) {
      names.add(comment);
      yield;
    }
    for (const comment of comments) yield* quotes.adding(comment, names.add(comment));
    return { id, quoteLinks: quotes.quoteLinks, mentions: names.mentions };
  };
}

/**
 * What a worker does with the messages of one page: `const answer = createQuoteHandler(); onmessage = ({ data }) =>
 * postMessage(answer(data))`. It keeps the thread, so that a page sends each comment once.
 */
export function createQuoteHandler(): (request: QuoteRequest) => QuoteAnswer {
  const steps = createQuoteSteps();
  return (request) => runSteps(steps(request));
}
