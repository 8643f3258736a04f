import type { Finding } from '../formats/markdown/finding.js';

/** Why something that was read is not written. */
export type LeftOut =
  /** It waits for a moderator. */
  | 'held'
  /** It is in the trash. */
  | 'trash'
  | 'spam'
  /** It, or the page that it stands on, is not public. */
  | 'private'
  /** It is deleted, and has no replies that its place would be kept for. */
  | 'deleted'
  /** It has no words. */
  | 'empty'
  /** The same comment was read before. */
  | 'duplicate'
  /** The page that it belongs to is not in the input. */
  | 'no-page'
  /** It is a vote, a like or another reaction without words. */
  | 'reaction'
  /** A page without an article or comments, such as a picture or a menu. */
  | 'not-an-essay'
  /** It cannot be read at all; a finding says why. */
  | 'unreadable';

/** Something that an import mended, changed, lost or refused. */
export interface ImportFinding extends Finding {
  /** The kind of finding, such as `xml/stray-ampersand` or `parent/missing`. */
  readonly code: string;
  /** The place in the data, such as `item[3].comment[12]`. */
  readonly path?: string;
  /** The id of the comment or thread at the source. */
  readonly id?: string;
  /** What stood there, cut where it is long. */
  readonly was?: string;
  /** What was made of it. */
  readonly is?: string;
}

/** What came in. `read` is `written` and all of `leftOut` together, for comments and for threads. */
export interface ImportReport {
  /** The name of the format. */
  readonly format: string;
  /** How many comments were read. */
  readonly read: number;
  /** How many comments were written, pings included. */
  readonly written: number;
  /** How many comments were left out, by reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  /** How many of the written ones are pingbacks, trackbacks and webmentions. */
  readonly pings: number;
  readonly threads: {
    readonly read: number;
    readonly written: number;
    readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  };
  /** How many private things were left behind, by kind, such as `e-mail address`. */
  readonly private: Readonly<Record<string, number>>;
  /** How many findings there are of each code; at most 1,000 of each are listed. */
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly ImportFinding[];
}
