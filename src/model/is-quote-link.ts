import type { Passage, QuoteLink } from './quote-link.js';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isWord = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isAbsentOrText = (value: unknown): boolean => value === undefined || typeof value === 'string';

function isSelector(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [position, quote] = value as unknown[];
  return isObject(position) && isObject(quote) && isWord(quote.exact)
    && isAbsentOrText(quote.prefix) && isAbsentOrText(quote.suffix)
    && Number.isInteger(position.start) && Number.isInteger(position.end)
    && (position.start as number) >= 0 && (position.start as number) < (position.end as number);
}

/** Whether this is a passage of a text. Storages and servers hold what other programs, and people, have put there. */
export const isPassage = (value: unknown): value is Passage =>
  isObject(value) && isWord(value.source) && Array.isArray(value.selector) && value.selector.length > 0 && value.selector.every(isSelector);

/** Whether this is a link that a writer has made from a quotation to its source. */
export const isAuthoredLink = (value: unknown): value is QuoteLink =>
  isObject(value) && isWord(value.id) && value.origin === 'author' && isPassage(value.from) && isPassage(value.to)
  && ['exact', 'folded', 'elided', 'modified'].includes(`${value.match as string}`);
