import type { Body } from '../../model/body.js';
import { plainText } from '../../model/plain-text.js';
import type { Passage, QuoteLink } from '../../model/quote-link.js';
import { authoredLinks } from '../../quotes/authored-links.js';
import { findPassage } from '../../quotes/find-passage.js';
import { passage } from '../../quotes/selectors.js';
import type { RawQuote } from '../raw.js';

/** Words that a comment quotes, as its source says. */
export interface Quotation extends Omit<RawQuote, 'of'> {
  /** The id of the comment that quotes. */
  readonly comment: string;
}

/** A text that is quoted. */
export interface QuotedText {
  /** The id of the article or comment. */
  readonly id: string;
  readonly body: Body;
}

/**
 * The links from what a comment quotes to where it stands, made by its writer. Words that stand in neither text any more
 * make no link: `onMissing` is called with them.
 */
export function quoteLinksOf(
  comment: QuotedText,
  quotes: readonly (readonly [quote: Omit<RawQuote, 'of'>, quoted: QuotedText])[],
  onMissing: (exact: string) => void,
): readonly QuoteLink[] {
  const passages = quotes.flatMap(([{ exact, prefix, suffix }, quoted]) => {
    const text = plainText(quoted.body);
    // Where it stood is not known; its neighbours tell it from others like it.
    const piece = { start: 0, end: 0, first: exact, ...(prefix && { prefix }), ...(suffix && { suffix }) };
    const ranges = exact ? findPassage(text, [piece]) : [];
    if (ranges.length === 0) onMissing(exact);
    return ranges.length === 0 ? [] : [passage(quoted.id, text, ranges)];
  });
  const links = authoredLinks(comment.id, comment.body, passages);
  for (const { source, selector } of passages) {
    const [[{ start, end }, { exact }]] = selector as [Passage['selector'][number]];
    const isLinked = links.some(
      ({ to }) => to.source === source && to.selector.some(([there]) => there.start < end && there.end > start),
    );
    if (!isLinked) onMissing(exact);
  }
  return links;
}
