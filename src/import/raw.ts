import type { Translation } from '../model/article.js';
import type { Body } from '../model/body.js';
import type { AuthorRole, CommentKind, Reaction } from '../model/comment.js';
import type { Discussion } from '../model/discussion.js';

/** Where something stands in the input. */
export interface InputPlace {
  /** The file, as it was named; that in an archive is `export.zip/site.xml`. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 code units. */
  readonly column?: number;
  /** The place in the data, such as `item[3].comment[12]`. */
  readonly path?: string;
}

/** A text, as the source stores it. */
export type RawText =
  | {
      readonly html: string;
      /** Whether empty lines part paragraphs and line ends break lines, as in what WordPress stores. */
      readonly lineBreaks?: boolean;
    }
  | { readonly markdown: string }
  | { readonly plain: string }
  | { readonly body: Body };

/**
 * A writer, without anything private: there is no place here for an e-mail address, an IP address or a hash of one.
 * A reader of a format that meets one calls {@link ImportLog.dropPrivate}.
 */
export interface RawPerson {
  /** As plain text; HTML entities are decoded by the reader of the format. */
  readonly name?: string;
  readonly url?: string;
  /** A picture at the source itself. Addresses of Gravatar are hashes of e-mail addresses, and are dropped. */
  readonly image?: string;
  /** What the source tells this person from others by, such as the id of a user; never an e-mail address. */
  readonly key?: string;
}

/** Who can read something at the source. `deleted` stands in a thread as a tombstone, or not at all. */
export type RawStatus = 'public' | 'held' | 'trash' | 'spam' | 'private' | 'deleted';

/**
 * A time as the source writes it: ISO 8601 with an offset, which is an instant; without one (`2010-03-03 16:05:00`),
 * which is a time in a zone that the source does not say; or a date alone.
 */
export type RawTime = string;

/** Words of another text that the source says a comment quotes or marks. */
export interface RawQuote {
  /** The words, as plain text; they stand in the comment too. */
  readonly exact: string;
  /** What stands before them in the other text, where the source says it. */
  readonly prefix?: string;
  /** What stands behind them. */
  readonly suffix?: string;
  /** The id of the comment that they are from; left out for the article. */
  readonly of?: string;
}

/** A comment as a source has it. */
export interface RawComment {
  /** Its id at the source; undefined where there is none. */
  readonly id?: string;
  /** The id that it says it replies to; `0`, `root` and an empty one stand for the article. */
  readonly parent?: string;
  readonly author?: RawPerson;
  readonly published?: RawTime;
  readonly modified?: RawTime;
  readonly status: RawStatus;
  readonly kind?: CommentKind;
  readonly text: RawText;
  readonly url?: string;
  readonly language?: string;
  readonly upvotes?: number;
  readonly downvotes?: number;
  readonly isPinned?: boolean;
  readonly authorRole?: AuthorRole;
  readonly reactions?: readonly Reaction[];
  readonly contentWarning?: string;
  /** What it quotes, where the source says so; quotations that are only words are found later by comparing the texts. */
  readonly quotes?: readonly RawQuote[];
  readonly place: InputPlace;
}

/** An essay as a source has it. */
export interface RawArticle {
  readonly text: RawText;
  readonly authors?: readonly RawPerson[];
  readonly published?: RawTime;
  readonly modified?: RawTime;
  readonly subtitle?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly language?: string;
  readonly image?: string;
  readonly translations?: readonly Translation[];
}

/** A page with its comments, as a source has it. */
export interface RawThread {
  /** Its id at the source, which is the same on every import. */
  readonly id: string;
  /** Other names of the same page: addresses, paths, the site's own ids. */
  readonly aliases?: readonly string[];
  /** As plain text. */
  readonly title?: string;
  readonly url?: string;
  /** The last part of its address, where the source has it. */
  readonly slug?: string;
  /** `public` where everyone can read the page; comments of others are not public either. */
  readonly status?: 'public' | 'private' | 'trash';
  /** Left out where the input has the comments alone. */
  readonly article?: RawArticle;
  readonly comments: readonly RawComment[];
  /** The whole, where the source is of this package: it stays as it is, and `article` and `comments` are empty. */
  readonly discussion?: Discussion;
  /** How many comments the source says there are. */
  readonly reported?: number;
  readonly place: InputPlace;
}
