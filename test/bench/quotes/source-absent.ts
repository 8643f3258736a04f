import type { Comment, QuoteLink } from '../../../src/model/index.js';
import { QuoteIndex } from '../../../src/quotes/index.js';
import type { Topic } from './topics.js';

/** What was linked although its source was not there. */
export interface FalseLinks {
  quotes: number;
  linked: number;
  /** Of those linked, how many say the same words as what they are linked to: both have them from a third text. */
  sameWords: number;
}

/** Told of each quotation that was linked, to be read and judged. */
type Report = (where: string, links: readonly QuoteLink[]) => void;

/** Searches the next topic, just as it is, for the quotations of each. */
export function searchElsewhere(topics: readonly Topic[], report: Report): FalseLinks {
  const counts: FalseLinks = { quotes: 0, linked: 0, sameWords: 0 };
  topics.forEach(({ id, comments }, i) => {
    const other = topics[(i + 1) % topics.length]!;
    const index = new QuoteIndex();
    for (const { comment } of other.comments) index.add(comment);
    for (const { block } of comments.flatMap(({ quotes }) => quotes)) {
      count(counts, index.search(quoting(block)), (links) => report(`${id} in topic ${other.id}`, links));
    }
  });
  return counts;
}

/** Searches each topic, without the comment that is quoted, for the quotations of that comment. */
export function searchWithoutSource(topics: readonly Topic[], report: Report): FalseLinks {
  const counts: FalseLinks = { quotes: 0, linked: 0, sameWords: 0 };
  for (const { id, comments } of topics) {
    for (const source of new Set(comments.flatMap(({ quotes }) => quotes.map((quote) => quote.source)))) {
      const index = new QuoteIndex();
      const last = comments.findLastIndex(({ quotes }) => quotes.some((quote) => quote.source === source));
      for (const { comment, quotes } of comments.slice(0, last + 1)) {
        for (const quote of quotes) {
          if (quote.source !== source) continue;
          count(counts, index.search(quoting(quote.block)), (links) =>
            report(`${id}/${comment.id} without ${source}`, links),
          );
        }
        if (comment.id !== source) index.add(comment);
      }
    }
  }
  return counts;
}

const quoting = (block: Comment['body']['children'][number]): Comment => ({
  id: 'quoting',
  body: { type: 'root', children: [block] },
});

function count(counts: FalseLinks, links: readonly QuoteLink[], report: (links: readonly QuoteLink[]) => void): void {
  counts.quotes += 1;
  if (links.length === 0) return;
  counts.linked += 1;
  if (links.every(({ match }) => match !== 'modified')) counts.sameWords += 1;
  else report(links);
}
