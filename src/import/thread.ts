import type { Discussion } from '../model/discussion.js';
import type { Quotation } from './assemble/quotations.js';

/** A page with its conversation, as it came in. */
export interface Thread {
  /** The system and the id there, such as `wordpress:18`; the same on every import. */
  readonly key: string;
  /** Other names of the same page: addresses, paths, the site's own ids. */
  readonly aliases: readonly string[];
  /** Undefined where the source has no title. */
  readonly title?: string;
  readonly url?: string;
  /** The last part of its address, where the source has it. */
  readonly slug?: string;
  /** Whether the page is not public, and was asked for. */
  readonly isDraft?: boolean;
  /** Without an article where the input has the comments alone. */
  readonly discussion: Discussion;
  /** What comments quote of the article, where that is not in the input: links can be made once its text is at hand. */
  readonly quotations?: readonly Quotation[];
}
