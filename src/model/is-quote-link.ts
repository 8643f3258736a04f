import type { Passage, QuoteLink } from './quote-link.js';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isWord = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** A passage of more pieces quotes nothing that a reader could follow. */
export const mostPieces = 20;
/** The longest text that is quoted from, in UTF-16 units, and how far apart the pieces of a passage may stand. */
const longestText = 10_000_000;
const longestPassage = 1_000_000;
/** The words around a passage are a few: they tell it from another one like it. */
const longestContext = 1000;

const isContext = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.length <= longestContext);

function isSelector(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [position, quote] = value as unknown[];
  return (
    isObject(position) &&
    isObject(quote) &&
    isWord(quote.exact) &&
    isContext(quote.prefix) &&
    isContext(quote.suffix) &&
    Number.isInteger(position.start) &&
    Number.isInteger(position.end) &&
    (position.start as number) >= 0 &&
    (position.start as number) < (position.end as number) &&
    (position.end as number) <= longestText
  );
}

function isNear(selector: Passage['selector']): boolean {
  const positions = selector.flatMap(([{ start, end }]) => [start, end]);
  return Math.max(...positions) - Math.min(...positions) <= longestPassage;
}

/** Whether this is a passage of a text. Storages and servers hold what other programs, and people, have put there. */
export const isPassage = (value: unknown): value is Passage =>
  isObject(value) &&
  isWord(value.source) &&
  Array.isArray(value.selector) &&
  value.selector.length > 0 &&
  value.selector.length <= mostPieces &&
  value.selector.every(isSelector) &&
  isNear(value.selector as unknown as Passage['selector']);

/** Whether this is a link that a writer has made from a quotation to its source. */
export const isAuthoredLink = (value: unknown): value is QuoteLink =>
  isObject(value) &&
  isWord(value.id) &&
  value.origin === 'author' &&
  isPassage(value.from) &&
  isPassage(value.to) &&
  ['exact', 'folded', 'elided', 'modified'].includes(`${value.match as string}`);
