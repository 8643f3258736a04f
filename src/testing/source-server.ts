import type { CommentSource } from '../model/source.js';

/** What `fetch` is asked of a source. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** What the kit gives to a source beside what its author knows. */
export interface GivenOptions {
  /** Asks the server, and can be made to fail: a source that asks in another way cannot be tested for failures. */
  readonly fetch: Fetch;
  /** How long to wait for a response, in milliseconds; given where the rule is about waiting. */
  readonly patience?: number;
  /** Given instead of the real address, where the rule is about wrong ones. */
  readonly endpoint?: string;
}

/** Makes a new source, as after a reload: `(given) => mySource({ endpoint, html, ...given })`. */
export type MakeSource = (given: GivenOptions) => CommentSource;

/** A comment that lies on the server before the source comes. */
export interface SeedComment {
  /** As its writer calls themselves: plain text. */
  readonly name: string;
  /** Plain text, to be stored in whatever form the server keeps it: escaped, or as markup. */
  readonly text: string;
  /** ISO 8601, in UTC. */
  readonly datePublished: string;
  readonly website?: string;
  /** The index of the comment it replies to, earlier in the same list. Left out for a reply to the article. */
  readonly parent?: number;
}

/**
 * What the kit can do with the server behind a source, past the source itself: in its database, by its command line,
 * or in a stand-in. Everything is optional, and a rule that needs what is missing is skipped, with the reason.
 *
 * Before each rule the server has to be as in daily use, without what would get in the way of a test: it
 * publishes replies at once, and has no limit on how fast they come. Ids are the source's own.
 */
export interface SourceServer {
  /** How the source reaches the server. `globalThis.fetch` by default. */
  readonly fetch?: Fetch;
  /** Makes a thread without comments. Returns its name, for `load`. */
  makeThread?(): Promise<string>;
  /**
   * Threads with comments that are there already, such as recorded ones. Nothing is written to them. All are checked
   * for what they deliver; where no thread can be made, the first stands in for whatever can be checked by reading.
   */
  readonly existing?: readonly string[];
  /** A name that a thread could have and none has. */
  readonly unknownThread?: string;
  /** A name that no thread can have, such as `essay` where posts go by number. */
  readonly wrongThread?: string;
  /** Stores comments as published ones. Returns their ids, in the same order. */
  seed?(thread: string, comments: readonly SeedComment[]): Promise<readonly string[]>;
  /** Stores a comment of this HTML, as a writer whom the server trusts could. Returns its id. */
  seedMarkup?(thread: string, html: string): Promise<string>;
  /**
   * Deletes a comment for good. Replies to it stay; where the server deletes them too, it returns the
   * ids of all that went.
   */
  remove?(thread: string, id: string): Promise<readonly string[] | void>;
  /** Deletes a comment that has replies, in the way that keeps its place. */
  bury?(thread: string, id: string): Promise<void>;
  /** Whether replies that come from now on are held for moderation. */
  hold?(on: boolean): Promise<void>;
  /** Publishes a reply that was held. */
  publish?(thread: string, id: string): Promise<void>;
  /** The thread takes no more replies. */
  close?(thread: string): Promise<void>;
  /** Whether a reply that follows another at once is refused. */
  flood?(on: boolean): Promise<void>;
  /** Whether a reply is refused that says the same as another one of the same person. */
  duplicates?(on: boolean): Promise<void>;
  /** Whether replies that come from now on are taken for spam. */
  spam?(on: boolean): Promise<void>;
  /** Whether votes that come from now on are refused. */
  refuseVotes?(on: boolean): Promise<void>;
  /** Lets the server's clock go on by this many seconds. */
  passTime?(seconds: number): Promise<void>;
  /** Rules that do not hold here, by their id, with the reason. They are reported as skipped. */
  readonly except?: Readonly<Record<string, string>>;
}
