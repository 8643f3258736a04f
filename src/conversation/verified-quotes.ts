import type { Comment } from '../model/comment.js';
import type { Passage, QuoteLink } from '../model/quote-link.js';
import { authoredLinks } from '../quotes/authored-links.js';

/** More quotations of one comment are not looked for. */
const mostQuotes = 50;

/**
 * The quotations that a source says its comments make, as far as their words bear them out: a server keeps what its
 * guests have sent, and a guest can send anything. Places and kinds of match are those that are found in the words.
 */
export function verifiedQuotes(comments: readonly Comment[], links: readonly QuoteLink[]): readonly QuoteLink[] {
  const quoted = new Map<string, Passage[]>();
  for (const {
    from: { source },
    to,
  } of links) {
    const passages = quoted.get(source) ?? [];
    if (passages.length < mostQuotes) quoted.set(source, [...passages, to]);
  }
  return comments
    .filter(({ status }) => status !== 'deleted')
    .flatMap(({ id, body }) => authoredLinks(id, body, quoted.get(id) ?? []));
}
