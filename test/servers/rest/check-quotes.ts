import { isAuthoredLink } from '../../../src/model/is-quote-link.js';
import { malformed } from './problem.js';

/** `Quotes` of openapi.json as they are kept, as JSON: what the writer has marked as quoted. Null for nothing. */
export function checkQuotes(quotes: unknown = []): string | null {
  if (!Array.isArray(quotes) || quotes.length > 50 || !quotes.every(isAuthoredLink)) {
    throw malformed('Expected `quotes` to be a list of 50 quotations at most, each with its selectors, got something else');
  }
  return quotes.length > 0 ? JSON.stringify(quotes) : null;
}
