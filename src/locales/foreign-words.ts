import { localeFor } from './locale-for.js';

/** Words in another language than the page around them, as BCP 47 tags. What people write stays in that of the page. */
export interface ForeignWords {
  readonly words: string;
  readonly page: string;
}

/** Says so where words are not in the language of the page. Undefined where they are, or the page names none. */
export const foreignWords = (words: string, page: string): ForeignWords | undefined =>
  page && localeFor(page, words) !== page ? { words, page } : undefined;
