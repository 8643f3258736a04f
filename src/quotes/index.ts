export type { Mention } from './mention.js';
export { QuoteIndex, type Detection } from './quote-index.js';
