import type { Spill } from './comment-store.js';
import type { ColumnPart } from './csv/columns.js';

/** What is not public and can be asked for. */
export type Included = 'held' | 'trash' | 'spam' | 'private';

/** How selectors find the parts of a page that no known engine made. */
export interface Selectors {
  readonly comment: string;
  readonly author?: string;
  readonly date?: string;
  readonly text?: string;
  /** An attribute such as `[data-parent]`, or an element with the parent's id. */
  readonly parent?: string;
  readonly article?: string;
  readonly title?: string;
}

/** How an input is read. */
export interface ImportOptions {
  /** The format, where it is not to be found out. */
  readonly format?: string;
  /** The IANA time zone of times that say none, such as `Europe/Berlin`. Without it they are dates. */
  readonly timeZone?: string;
  /** What is read beside what is public; nothing when left out. */
  readonly include?: readonly Included[];
  /** The address that relative addresses are resolved against, where the input has none. */
  readonly base?: string;
  /** The encoding, where the input says a wrong one; a label of https://encoding.spec.whatwg.org. */
  readonly encoding?: string;
  /** What texts are written in, where the format leaves it open. */
  readonly text?: 'html' | 'markdown' | 'plain';
  readonly select?: Selectors;
  /**
   * A place outside of memory for the comments of an input in which those of a page do not stand together; all are held in
   * memory without one. The command line gives a temporary file.
   */
  readonly spill?: Spill;
  /**
   * A file that stands beside an input, by its path from there: browsers save the pictures of a page into a folder
   * (`tea_files/cup.png`). Undefined where there is none. Without it, such pictures are told to be lost.
   */
  readonly beside?: (file: string, path: string) => Uint8Array | undefined;
  /** The columns of a table, or the fields of Staticman, by what they hold, where their names do not say it: `{ text: 'Reply' }`. */
  readonly columns?: Readonly<Partial<Record<ColumnPart, string>>>;
  /** Whether the words of each comment are compared with those of its source; true when left out. */
  readonly verify?: boolean;
}
