import type { Body } from './body.js';
import type { JsonObject } from './json.js';
import type { Provenance } from './provenance.js';

/** The same article in another language. */
export interface Translation {
  /** BCP 47 language tag of that text, such as `de`. */
  readonly inLanguage: string;
  /** Where that text stands: an absolute http or https URL. */
  readonly url: string;
  /** Its headline, in its own language. */
  readonly headline?: string;
  /** Whether the article was translated from this text; the other way round where it is left out. */
  readonly isOriginal?: boolean;
}

/** The essay a discussion is about. Property names are those of https://schema.org/BlogPosting. */
export interface Article {
  readonly id: string;
  readonly headline: string;
  /** A second, smaller headline, shown below the first. */
  readonly alternativeHeadline?: string;
  /** What the article is about, in a sentence or two: for lists, feeds and search engines. */
  readonly description?: string;
  /** The id of a {@link Person}, or of each of several. Left out when the source names no author. */
  readonly author?: string | readonly string[];
  /** ISO 8601: a date, or a date and time with its offset. */
  readonly datePublished?: string;
  /** ISO 8601, like `datePublished`. */
  readonly dateModified?: string;
  /** BCP 47 language tag of the text, such as `en` or `ar-EG`. */
  readonly inLanguage?: string;
  /** Where the article was first published: an absolute http or https URL. */
  readonly url?: string;
  /** Other addresses of the same article, such as former ones: absolute http or https URLs. */
  readonly sameAs?: readonly string[];
  /** The same article in other languages (schema.org `workTranslation`; `translationOfWork` for the original). */
  readonly workTranslation?: readonly Translation[];
  /** A picture that stands for the article: an absolute http or https URL, or a `data:` URL of a raster image. */
  readonly image?: string;
  /** The licence the text is published under: an absolute http or https URL. */
  readonly license?: string;
  /** Subjects and tags. */
  readonly keywords?: readonly string[];
  /** Where the article was imported from. */
  readonly source?: Provenance;
  /** Fields of the application's own, which this package keeps and never shows. */
  readonly data?: JsonObject;
  readonly body: Body;
}
