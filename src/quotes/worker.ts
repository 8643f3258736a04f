import type { Article, Comment, Person, QuoteLink } from '../model/index.js';
import { LateTexts } from './late-texts.js';
import { MentionIndex } from './mention-index.js';
import type { Mention } from './mention.js';
import { QuoteIndex } from './quote-index.js';
import { runSteps } from './run-steps.js';
import { WrittenOrder } from './written-order.js';

export { inSlices, type SliceOptions } from './in-slices.js';

/** A request to a worker. Everything in it can be cloned. */
export interface QuoteRequest {
  /** Returned with the response. */
  readonly id: number;
  /** An article starts a new thread; the previous one is forgotten. */
  readonly article?: Article;
  readonly people?: readonly Person[];
  /**
   * Comments, in the order they were written unless `datePublished` differs; earlier ones may follow later. A comment
   * whose id is known is replaced.
   */
  readonly comments?: readonly Comment[];
  /** Comments whose quotations are known already: they are searched for names only, and cannot be quoted. */
  readonly named?: readonly Comment[];
  /** The ids of comments that are gone. */
  readonly removed?: readonly string[];
}

/** Everything found in the thread so far. */
export interface QuoteResponse {
  readonly id: number;
  readonly quoteLinks: readonly QuoteLink[];
  readonly mentions: readonly Mention[];
}

/**
 * Does the work of {@link createQuoteHandler} in steps, with a possible pause between them. A step is a comment, or a
 * quotation in one.
 */
export function createQuoteSteps(): (request: QuoteRequest) => Generator<undefined, QuoteResponse> {
  let quotes = new QuoteIndex();
  let names = new MentionIndex();
  let order = new WrittenOrder();
  let late = new LateTexts();
  return function* ({ id, article, people = [], comments = [], removed = [], named = [] }) {
    if (article)
      [quotes, names, order, late] = [new QuoteIndex(), new MentionIndex(), new WrittenOrder(), new LateTexts()];
    names.addPeople(people);
    if (article) for (const index of [quotes, names]) index.addArticle(article);
    for (const gone of removed) for (const index of [quotes, names, late]) index.remove(gone);
    for (const comment of named) {
      names.add(comment);
      yield;
    }
    for (const { comment, order: place } of order.place(comments)) {
      const mentions = names.add(comment);
      late.add({ comment, order: place, mentions, links: yield* quotes.adding(comment, mentions, place) });
    }
    for (const searched of yield* late.affected()) {
      const { comment, mentions, order: place } = searched;
      late.update({ ...searched, links: yield* quotes.adding(comment, mentions, place) });
    }
    return { id, quoteLinks: quotes.quoteLinks, mentions: names.mentions };
  };
}

/**
 * Handles the messages of one page in a worker: `const handle = createQuoteHandler(); onmessage = ({ data }) =>
 * postMessage(handle(data))`. It keeps the thread, so that a page sends each comment once.
 */
export function createQuoteHandler(): (request: QuoteRequest) => QuoteResponse {
  const steps = createQuoteSteps();
  return (request) => runSteps(steps(request));
}
