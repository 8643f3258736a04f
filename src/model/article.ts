import type { Body } from './body.js';

/** The essay a discussion is about. Property names are those of https://schema.org/BlogPosting. */
export interface Article {
  readonly id: string;
  readonly headline: string;
  /** The id of a {@link Person}. Left out when the source names nobody. */
  readonly author?: string;
  /** ISO 8601: a date, or a date and time with its offset. */
  readonly datePublished?: string;
  /** BCP 47 language tag of the text, such as `en` or `ar-EG`. */
  readonly inLanguage?: string;
  /** Where the article was first published: an absolute http or https URL. */
  readonly url?: string;
  readonly body: Body;
}
