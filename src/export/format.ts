import type { CommentStatus } from '../model/comment.js';
import type { ExportLog } from './export-log.js';
import type { ExportOptions } from './options.js';
import type { OutgoingThread } from './thread/outgoing.js';

/** A file of an export: its path in the folder of output, with slashes, and its text. */
export interface ExportFile {
  readonly path: string;
  readonly content: string;
}

/** What is told of everything that is given in these fields, and has no place in a format. */
export interface Keeps {
  readonly article: readonly string[];
  readonly comment: readonly string[];
  readonly person: readonly string[];
  readonly discussion: readonly string[];
}

/** How the texts of a format are written. With `plain`, marks such as emphasis are lost. */
export type TextKind = 'body' | 'html' | 'markdown' | 'plain';

/** A format that discussions can be written in. Each is a module of its own, loaded on use. */
export interface ExportFormat {
  /** The fields that the format has a place for. All others are findings. */
  readonly keeps: Keeps;
  readonly text: TextKind;
  /** Which comments have a place, beside those that are published. */
  readonly statuses: readonly CommentStatus[];
  /**
   * What a reply names as its parent: any id as it stands, a comment that is written beside it, or nothing.
   */
  readonly parents: 'ids' | 'comments' | 'none';
  /** Whether a comment is kept with its line breaks as they are typed, so that two in a row part paragraphs. */
  readonly hasTypedBreaks?: boolean;
  /** `numbers` where an id that is no number, or is taken, becomes another. */
  readonly ids?: 'numbers';
  /** How many signs a comment has at least. */
  readonly minLength?: number;
  /** Whether pages are named by their absolute addresses. */
  readonly needsAddress?: boolean;
  /** Whether it holds comments alone: what has none is left out. */
  readonly commentsOnly?: boolean;
  /** How times are written: as they stand, or to the second in UTC, so that a date becomes its first second. */
  readonly times: 'iso' | 'instant';
  /** `score` where the votes for and against are one number, that of the difference. */
  readonly votes?: 'score';
  /** Whether a comment without a time cannot be written: it gets that of {@link unknownInstant}, and that is told. */
  readonly demandsTimes?: boolean;
  write(threads: AsyncIterable<OutgoingThread>, context: WriteContext): AsyncIterable<ExportFile>;
}

/** What a format is written with. */
export interface WriteContext {
  readonly options: ExportOptions;
  readonly log: ExportLog;
}
