export { detectQuotes } from './detect-quotes.js';
export type { Mention } from './mention.js';
export { QuoteIndex } from './quote-index.js';
