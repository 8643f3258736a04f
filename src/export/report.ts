import type { Finding } from '../formats/markdown/finding.js';

/** Why something that was given is not written. */
export type NotExported =
  /** It waits for a moderator, or on its writer's device, and the format holds what is public alone. */
  | 'not-public'
  /** It is deleted, and the format has no place for what is. */
  | 'deleted'
  /** It is shorter than the system of this format takes. */
  | 'too-short'
  /** The essay is a draft. */
  | 'draft'
  /** The format names pages by their addresses, and this one has none. */
  | 'no-address'
  /** The format holds comments alone, and there are none. */
  | 'no-comments';

/** Something that a format cannot hold, or not as it stands. `file` is the slug of the essay. */
export interface ExportFinding extends Finding {
  /** The kind of finding, such as `parent/moved` or `comment.contentWarning`. */
  readonly code: string;
  /** The id of the comment, person or article. */
  readonly id?: string;
  /** What stands there, cut where it is long. */
  readonly was?: string;
  /** What was written for it. */
  readonly is?: string;
}

/** How many were given, how many were written, and why the others were not: `read` is all the others together. */
export interface ExportTally {
  readonly read: number;
  readonly written: number;
  readonly leftOut: Readonly<Partial<Record<NotExported, number>>>;
}

/** What went out. The tally is of comments; that of essays is in `threads`. */
export interface ExportReport extends ExportTally {
  /** The name of the format. */
  readonly format: string;
  readonly threads: ExportTally;
  /** How many findings there are of each code; at most 1,000 of each are listed. */
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly ExportFinding[];
}
