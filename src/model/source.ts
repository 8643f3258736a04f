import type { Comment } from './comment.js';
import type { Person } from './person.js';
import type { QuoteLink } from './quote-link.js';

/** Whether a form has to ask for a field: not at all, if the reader likes, or always. */
export type FieldNeed = 'absent' | 'optional' | 'required';

/** A field of the form, `text` being the reply itself. */
export type ReplyField = 'text' | 'name' | 'email' | 'website';

/** What a source can do, so that only controls that work are shown. A source may learn more of this as it loads. */
export interface SourceCapabilities {
  /** Who may write: no one, everyone who gives a name, holders of a token, or readers on the source's own site. */
  readonly write: 'none' | 'guest' | 'token' | 'offsite';
  /** What the form asks of a guest, beside the reply itself. */
  readonly fields: Readonly<Record<Exclude<ReplyField, 'text'>, FieldNeed>>;
  /** The shortest reply the source takes, in UTF-16 code units. Left out when it states none. */
  readonly minLength?: number;
  /** The longest reply the source takes, in UTF-16 code units. Left out when it states none. */
  readonly maxLength?: number;
  /** Where replies are kept: with `device`, only their writer ever sees them. */
  readonly reach: 'device' | 'public';
  /** How many levels of replies the source keeps; deeper ones are moved up. Any depth when left out. */
  readonly nesting?: number;
  /** `own` when only the source's own comments take replies, and not those of the archive or another source. */
  readonly parents?: 'own';
  /**
   * Who can see a reply that awaits moderation: `server` keeps it from everyone, `self` gives it to its writer with
   * every load. Left out when the source never holds one.
   */
  readonly pending?: 'server' | 'self';
  /**
   * `safe` when the source tells a retry from a second reply, so that one may be sent again after its response was
   * lost. Left out when it does not: then {@link CommentSource.find} is called, and after that the reader decides.
   */
  readonly resend?: 'safe';
  /** For how many seconds its writer may change a reply. Left out when never. */
  readonly editWindow?: number;
  /** For how many seconds its writer may delete a reply. Left out when never. */
  readonly deleteWindow?: number;
  /**
   * Which votes this reader can give a comment from the page: in favour alone, or against it, too. Left out when none
   * can be given, as by readers who have not signed in where only others may; then counts are shown, and no control.
   */
  readonly votes?: 'up' | 'up-and-down';
  /**
   * `known` when the source tells by itself whose vote it is, so that the same one sent again counts once. Left out when
   * it counts whatever comes, or refuses what it has: then what this reader has given is known to this device alone, and
   * a vote whose response was lost is not sent again before the counts have been read.
   */
  readonly voters?: 'known';
  /** True when a vote that was counted can be neither changed nor taken back. */
  readonly areVotesFinal?: true;
}

/** A reader's vote for a comment: 1 in favour, -1 against, 0 for none, which takes back the one before. */
export type Vote = 1 | 0 | -1;

/** What a reader wrote and sends. */
export interface Reply {
  /** Made once for each reply and kept through every retry, so that a source can tell a retry from a second reply. */
  readonly key: string;
  /** The text as it was typed, in light Markdown. */
  readonly text: string;
  /** The id, within the merged thread, of the comment that is replied to. */
  readonly inReplyTo?: string;
  readonly name?: string;
  readonly email?: string;
  readonly website?: string;
  /**
   * What the writer has quoted, by their own act. `from` counts in the canonical text of the reply as light Markdown
   * reads it, and its source is the `key`; `to` names an id of the merged thread. A source that can keep them gives
   * them back as {@link CommentBatch.quoteLinks}; where one cannot, they are found again by comparing the texts.
   */
  readonly quotes?: readonly QuoteLink[];
}

/**
 * Comments and the people who wrote them. What a batch brings carries the source's own ids, without its name before
 * them: `id` and `author` of a comment, `id` of a person, where a quotation stands (`from`). What may lead out of the
 * batch, to the archive or another source, names an id of the merged thread: `inReplyTo`, the attribution of a
 * blockquote, and what is quoted (`to`). So a source stores the
 * `inReplyTo` of a {@link Reply} as it came and gives it back as it was; one whose server knows parents by its own
 * ids puts its name before them.
 */
export interface CommentBatch {
  readonly comments: readonly Comment[];
  readonly people: readonly Person[];
  /** The quotations that the writers of the comments marked themselves. */
  readonly quoteLinks?: readonly QuoteLink[];
  /** The number of comments in the whole thread, if the source states it. */
  readonly total?: number;
  /** The cursor of the next page, for {@link CommentSource.load}. Left out on the last page. */
  readonly next?: string;
  /** Where the rest can be read, when the source gives less than there is: an absolute http or https URL. */
  readonly moreAt?: string;
  /** True when the thread takes no further replies. */
  readonly closed?: boolean;
  /**
   * The reader's own votes for comments of this batch, by the source's own ids; a comment that is not in it has none.
   * Left out when the source does not say: then what this device remembers holds.
   */
  readonly votes?: Readonly<Record<string, Vote>>;
}

/** The comment that a reply became, alone or first of several. Its `status` is `held` when it awaits moderation. */
export interface SentBatch extends CommentBatch {
  /** The secret by which its writer can change or delete it later. Kept on the writer's device, with the receipt. */
  readonly secret?: string;
}

/** What `fetch` is asked of a source; a test, a server or the embed may hand in its own. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

export interface RequestOptions {
  readonly signal?: AbortSignal;
}

export interface LoadOptions extends RequestOptions {
  /** The `next` of the page before. Left out for the first page. */
  readonly cursor?: string;
}

export interface SendOptions extends RequestOptions {
  /** True when an earlier try of the same reply may have reached the source, and its response was lost. */
  readonly again?: boolean;
}

export interface OwnOptions extends RequestOptions {
  /** The {@link SentBatch.secret} that came with the reply. */
  readonly secret?: string;
}

export interface VoteOptions extends RequestOptions {
  /**
   * What the source has counted of this reader for this comment, as far as this device knows; 0 when left out. A source
   * that can only add to its counts and take away from them goes by it.
   */
  readonly before?: Vote;
  /**
   * An opaque word of 22 to 64 letters, digits, `-` and `_` that this device has made up for this thread, and keeps: it
   * stands for the reader where the server tells voters by nothing else. It says nothing of the reader, and that of
   * another thread is another. Left out, a source that needs one rejects.
   */
  readonly voter?: string;
}

/** What a source says of a comment after a vote. */
export interface VoteCounts {
  /** How many are in favour now. Left out when the source does not say: then it is as many as before, and this vote. */
  readonly upvoteCount?: number;
  /** How many are against now. Left out as above, and when the source counts none. */
  readonly downvoteCount?: number;
  /** What it has counted of this reader by now. Left out when it does not say: then it is what was asked for. */
  readonly vote?: Vote;
}

/** Who is told what happens in a thread as it happens, by {@link CommentSource.stream}. */
export interface StreamListener {
  /**
   * Something came, has changed or is gone.
   *
   * @param batch - The comments that came or have changed, as they are now, tombstones too; the `total` of the thread and
   * whether it is `closed` where the source says so. It replaces what is known of these comments, and says nothing of others.
   * @param removed - The ids of comments that are gone without a tombstone; the source's own, as in the batch.
   */
  changed(batch: CommentBatch, removed: readonly string[]): void;
  /** Something may have been missed: the thread has to be loaded. The first call of every stream, and any later one. */
  missed(): void;
  /** There is no stream, or none any longer, and none will come by itself: the thread can only be asked for. */
  ended(): void;
}

/**
 * Where comments come from and go to. Failures reject with a {@link SourceError}; an aborted request rejects too.
 * A method that is missing cannot be done: a source without `send` takes no replies.
 */
export interface CommentSource {
  /** A short name such as `local` or `wordpress`; it stands before the ids of its comments in a merged thread. */
  readonly name: string;
  /** Its name for readers, such as `Mastodon`; shown beside comments where several sources meet. */
  readonly title?: string;
  readonly capabilities: SourceCapabilities;
  /**
   * Reads a page of the thread. A caller follows {@link CommentBatch.next} to the last page. The order of the pages
   * must be such that comments which are added or deleted meanwhile cause no other to be missed; one may come twice.
   */
  load(thread: string, options?: LoadOptions): Promise<CommentBatch>;
  /** Stores one reply. With `resend: 'safe'`, the same key or the same words again do not store a second comment. */
  send?(thread: string, reply: Reply, options?: SendOptions): Promise<SentBatch>;
  /** Looks for a reply whose response was lost. Undefined when the source does not show it; it may still be held. */
  find?(thread: string, reply: Reply, options?: RequestOptions): Promise<SentBatch | undefined>;
  /** Changes the text of the reader's own reply. `id` is the source's own. On failure the old text is kept. */
  edit?(thread: string, id: string, text: string, options?: OwnOptions): Promise<CommentBatch>;
  /** Deletes the reader's own reply. `id` is the source's own. */
  remove?(thread: string, id: string, options?: OwnOptions): Promise<void>;
  /**
   * Counts the reader's vote for a comment, in the place of the one before, or takes it back with 0. `id` is the source's
   * own. Rejects where it is not counted; where the response was lost, the error is one that leaves open whether it was.
   */
  vote?(thread: string, id: string, value: Vote, options?: VoteOptions): Promise<VoteCounts>;
  /** The number of comments of each thread, by its name, in as few requests as possible; unknown threads have 0. */
  count?(threads: readonly string[], options?: RequestOptions): Promise<ReadonlyMap<string, number>>;
  /** Where to reply on the source's own site, for `write: 'offsite'`. `inReplyTo` is an id of the merged thread. */
  replyUrl?(thread: string, inReplyTo?: string): string | undefined;
  /** Calls back whenever the thread has changed, here or elsewhere. Returns an unsubscribe function. */
  subscribe?(thread: string, changed: () => void): () => void;
  /**
   * Keeps a connection on which the server tells what happens in the thread. Asked for only where a page wants that, and
   * ended while no one looks at it. Where it breaks off it is opened again, until {@link StreamListener.ended}. Returns
   * what ends it: nothing is told after that.
   */
  stream?(thread: string, listener: StreamListener): () => void;
}

/** Reads foreign HTML as a Body. Sources that deliver HTML need one; `colloquy/formats/html` has it. */
export interface HtmlReader {
  /** What a reader would see of this HTML, with every element outside the union unwrapped or dropped. */
  body(html: string, baseUrl?: string): Comment['body'];
  /** The same as one line of plain text: for names and messages, which servers deliver with entities. */
  text(html: string): string;
}
