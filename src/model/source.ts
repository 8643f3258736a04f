import type { Comment } from './comment.js';
import type { Person } from './person.js';

/** Whether a form has to ask for a field: not at all, if the reader likes, or always. */
export type FieldNeed = 'absent' | 'optional' | 'required';

/** What a source can do, so that controls stand only where they work. */
export interface SourceCapabilities {
  /** Who may write: nobody, anybody who gives a name, holders of a token, or readers on the source's own site. */
  readonly write: 'none' | 'guest' | 'token' | 'offsite';
  /** What the form asks of a guest, beside the reply itself. */
  readonly fields: {
    readonly name: FieldNeed;
    readonly email: FieldNeed;
    readonly website: FieldNeed;
  };
  /** The longest reply the source takes, in UTF-16 code units. Left out when it states none. */
  readonly maxLength?: number;
  /** Where replies are kept: `device` means that nobody else will ever see them. */
  readonly reach: 'device' | 'public';
}

/** What a reader wrote and sends. */
export interface Reply {
  /** Made once for each reply and kept through every retry, so that a source can tell a retry from a second reply. */
  readonly key: string;
  /** What was typed, as it was typed: light Markdown. */
  readonly text: string;
  /** The id, within the merged thread, of the comment that is answered. */
  readonly inReplyTo?: string;
  readonly name?: string;
  readonly email?: string;
  readonly website?: string;
}

/**
 * Comments and the people who wrote them. What a batch brings carries the source's own ids, without its name before
 * them: `id` and `author` of a comment, `id` of a person. What may lead out of the batch, to the archive or another
 * source, names an id of the merged thread: `inReplyTo`, and the attribution of a blockquote. So a source stores the
 * `inReplyTo` of a {@link Reply} as it came and gives it back as it was; one whose server knows parents by its own
 * ids puts its name before them.
 */
export interface CommentBatch {
  readonly comments: readonly Comment[];
  readonly people: readonly Person[];
  /** How many the source says there are, where it says so. */
  readonly total?: number;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
}

/** Where comments come from and go to. Failures reject with a {@link SourceError}. */
export interface CommentSource {
  /** A short name such as `local` or `wordpress`; it stands before the ids of its comments in a merged thread. */
  readonly name: string;
  readonly capabilities: SourceCapabilities;
  /** Reads the whole thread. */
  load(thread: string, options?: RequestOptions): Promise<CommentBatch>;
  /**
   * Stores one reply and answers with the comment it became, alone or first of several. The same key sent again
   * must not store a second comment.
   */
  send?(thread: string, reply: Reply, options?: RequestOptions): Promise<CommentBatch>;
  /** Calls back whenever the thread has changed, here or elsewhere. Answers with the way to stop. */
  subscribe?(thread: string, changed: () => void): () => void;
}
