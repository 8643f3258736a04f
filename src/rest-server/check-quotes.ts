import { isAuthoredLink } from '../model/is-quote-link.js';
import type { Passage, QuoteLink } from '../model/quote-link.js';
import type { Settings } from './options.js';
import { invalidField, malformed } from './problem.js';

/** An id of the merged thread, or of a quotation. */
const longestId = 200;
/** The words before and after a passage are a few: they tell it from another one like it. */
const longestContext = 200;

/**
 * `Quotes` of openapi.json as they are kept, as JSON: what the writer has marked as quoted. Null for nothing. Only the
 * documented fields are kept, and no more words than the reply and what it quotes can have.
 */
export function checkQuotes(quotes: unknown = [], { maxLength }: Pick<Settings, 'maxLength'>): string | null {
  if (
    !Array.isArray(quotes) ||
    quotes.length > 50 ||
    !quotes.every((quote) => isAuthoredLink(quote) && isSmall(quote))
  ) {
    throw malformed(
      'Expected `quotes` to be a list of 50 quotations at most, each with its selectors, got something else',
    );
  }
  if (quotes.length === 0) return null;
  const kept = JSON.stringify(quotes.map(documentedLink));
  if (kept.length > 3 * maxLength)
    throw invalidField('text', 'Please quote less: these quotations are longer than the reply may be.');
  return kept;
}

function isSmall({ id, from, to }: QuoteLink): boolean {
  return (
    id.length <= longestId &&
    [from, to].every(
      ({ source, selector }) =>
        source.length <= longestId &&
        selector.every(
          ([, { prefix = '', suffix = '' }]) => prefix.length <= longestContext && suffix.length <= longestContext,
        ),
    )
  );
}

const documentedLink = ({ id, origin, from, to, match }: QuoteLink): QuoteLink => ({
  id,
  origin,
  from: documentedPassage(from),
  to: documentedPassage(to),
  match,
});

const documentedPassage = ({ source, selector }: Passage): Passage => ({
  source,
  selector: selector.map(([{ start, end }, { exact, prefix, suffix }]) => [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact,
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
    },
  ]),
});
