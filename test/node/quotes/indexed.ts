import { createQuery, type Query } from '../../../src/quotes/query.js';
import { TextIndex, type IndexedText } from '../../../src/quotes/text-index.js';
import { tokenize, type Tokens } from '../../../src/quotes/tokenize.js';

/** Texts in an index, in the order they were written. */
export function indexed(...texts: string[]): { readonly index: TextIndex; readonly texts: readonly IndexedText[] } {
  const index = new TextIndex();
  return { index, texts: texts.map((text, order) => index.add({ id: `${order}`, order, text }, tokens(text))) };
}

export const tokens = (text: string): Tokens => tokenize(text, [{ start: 0, end: text.length }]);

export const query = (index: TextIndex, quotation: string): Query => createQuery(index, tokens(quotation));

/** Words that have little in common with one another. */
export const words = (
  'mountain children evening window bridge thunder pocket garden silver village market winter ' +
  'letter harbour yellow journey captain shoulder kitchen feather donkey monastery blanket fisherman ' +
  'question umbrella gravel hospital trumpet lizard cabbage diamond engine jacket orchard pumpkin'
).split(' ');
