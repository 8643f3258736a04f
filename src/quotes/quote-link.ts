import type { QuoteLink } from '../model/index.js';
import type { Found } from './find-source.js';
import { passage } from './selectors.js';
import type { TextSource } from './text-index.js';
import type { Range } from './tokenize.js';

/** A link from a quotation to its source. Both passages begin and end with the words that were found. */
export function toQuoteLink(from: TextSource, { tokens, match }: Found): QuoteLink {
  const { text, pieces } = match;
  const here: Range = { start: tokens.starts[match.first]!, end: tokens.ends[match.last]! };
  const there = pieces.map(({ first, last }) => ({
    start: text.starts[first - text.base]!,
    end: text.ends[last - text.base]!,
  }));
  const [quoting, quoted] = [passage(from.id, from.text, [here]), passage(text.id, text.text, there)];
  // A quotation whose words are all the same is of one piece.
  const isExact = match.kind === 'folded' && quoting.selector[0]![1].exact === quoted.selector[0]![1].exact;
  return {
    id: `quote:${from.id}:${here.start}`,
    origin: 'detected',
    from: quoting,
    to: quoted,
    match: isExact ? 'exact' : match.kind,
  };
}
