import * as page from '../../site/language.js';

/** The words that pages and feeds add to what people wrote, in their language; the English ones where there are none. */
export const wordsOf = (tag = 'en'): page.PageWords => page.wordsOf(tag);
