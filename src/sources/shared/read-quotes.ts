import type { Comment } from '../../model/comment.js';
import { isAuthoredLink } from '../../model/is-quote-link.js';
import type { CommentBatch } from '../../model/source.js';
import type { Quoting } from './with-quotes.js';

/** What these comments quote, each from itself. What is no quotation is left out. */
export function readQuotes(
  comments: readonly Comment[],
  records: readonly Quoting[],
): Pick<CommentBatch, 'quoteLinks'> {
  const said = new Map(records.map(({ id, quotes }) => [id, quotes]));
  const quoteLinks = comments
    .filter(({ status }) => status !== 'deleted')
    .flatMap(({ id }) => {
      const quotes = said.get(id);
      const links = Array.isArray(quotes) ? quotes.filter(isAuthoredLink) : [];
      return links.map((link) => ({ ...link, from: { ...link.from, source: id } }));
    });
  return quoteLinks.length > 0 ? { quoteLinks } : {};
}
