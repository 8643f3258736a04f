import type { QuoteLink } from '../model/index.js';
import type { Found } from './find-source.js';
import { passage } from './selectors.js';
import type { TextSource } from './text-index.js';
import type { Range } from './tokenize.js';

/** A link from a quotation to its source. Both passages begin and end with the words that were found. */
export function toQuoteLink(from: TextSource, { tokens, match }: Found): QuoteLink {
  const { text, words, pieces } = match;
  const here: Range = { start: tokens.starts[words.first]!, end: tokens.ends[words.last]! };
  const there = pieces.map(({ first, last }) => ({
    start: text.starts[first - text.base]!,
    end: text.ends[last - text.base]!,
  }));
  // A quotation that is word for word the same is of one piece.
  const verbatim = slice(from.text, here) === slice(text.text, there[0]!) ? 'exact' : 'folded';
  return {
    id: `quote:${from.id}:${here.start}`,
    origin: 'detected',
    from: passage(from.id, from.text, [here]),
    to: passage(text.id, text.text, there),
    match: match.kind === 'verbatim' ? verbatim : match.kind,
  };
}

const slice = (text: string, { start, end }: Range): string => text.slice(start, end);
