import type { CitedName } from './names.js';

/** What is cited: an article on the web, or what a reader wrote below one. */
export interface Work {
  readonly kind: 'article' | 'comment';
  /** Its own id, which tells keys of BibTeX and CSL apart. */
  readonly id: string;
  /** Who wrote it, in the order of the byline. Empty where nobody is named. */
  readonly authors: readonly CitedName[];
  /** The headline of an article, or of the article that a comment is on. Left out where there is none. */
  readonly title?: string | undefined;
  /** Of a comment: what it says, as plain text. */
  readonly words?: string | undefined;
  /** Of a comment: who wrote the article that it is on. */
  readonly articleAuthors?: readonly CitedName[];
  /** Of a comment: when that article was published, in ISO 8601. */
  readonly articleDate?: string | undefined;
  /** The name of the site, as readers know it. */
  readonly site?: string | undefined;
  /** When it was published, in ISO 8601: a date, or a date and time with its offset. */
  readonly date?: string | undefined;
  /** Where it is: an absolute URL, of a comment that of itself and not of its page. */
  readonly url: string;
  /** The day on which it was read there, in ISO 8601. */
  readonly accessed: string;
  /** BCP 47 tag of what it is written in. */
  readonly language?: string | undefined;
}
