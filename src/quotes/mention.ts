import type { Passage } from '../model/index.js';

/** A text names someone who wrote before: “Rich Sternhell’s point”, “@rich”. */
export interface Mention {
  /** Where the name stands, by W3C selectors like those of a QuoteLink. */
  readonly from: Passage;
  /** The id of the person named. */
  readonly person: string;
  /** The ids of what that person wrote before: the comment replied to first, then from the latest on; ten at most. */
  readonly wrote: readonly string[];
}
