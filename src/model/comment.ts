import type { Body } from './body.js';
import type { Provenance } from './provenance.js';

/**
 * - `published`: everyone can read it;
 * - `held`: it waits for a moderator, and only its writer sees it;
 * - `queued`: it waits on its writer's device for a connection;
 * - `deleted`: a tombstone. Its place is kept because it has replies.
 */
export type CommentStatus = 'published' | 'held' | 'queued' | 'deleted';

/** What a comment is, where it is no plain one: other pages that refer to the article, reviews and annotations. */
export type CommentKind = 'comment' | 'pingback' | 'trackback' | 'webmention' | 'review' | 'annotation';

/** What its author is to the page, where the source says so. */
export type AuthorRole = 'administrator' | 'moderator' | 'member' | 'author' | 'bot';

/** How many readers have reacted in one way. */
export interface Reaction {
  /** An emoji, or a name without spaces, such as `heart`. */
  readonly name: string;
  readonly count: number;
}

/** One reader's contribution. Property names are those of https://schema.org/Comment where it has them. */
export interface Comment {
  /** Unique within its discussion; within a merged thread it reads `source:id`. */
  readonly id: string;
  /** The id of a {@link Person}. Left out when no author is named. */
  readonly author?: string;
  /** What the author is to the page. */
  readonly authorRole?: AuthorRole;
  /** ISO 8601: a date, or a date and time with its offset. */
  readonly datePublished?: string;
  /** ISO 8601, like `datePublished`. */
  readonly dateModified?: string;
  /** The id of the comment this one replies to (schema.org `parentItem`). Left out for a reply to the article. */
  readonly inReplyTo?: string;
  /** BCP 47 language tag, where it differs from the article's. */
  readonly inLanguage?: string;
  /** The address of the comment on its own site: an absolute http or https URL. */
  readonly url?: string;
  /** The writer's warning of what may be hard to read; the text is folded behind it. One line. */
  readonly contentWarning?: string;
  /** `published` when left out. */
  readonly status?: CommentStatus;
  /** `comment` when left out. */
  readonly kind?: CommentKind;
  /** How many readers the source says were in favour. */
  readonly upvoteCount?: number;
  /** How many readers the source says were against. */
  readonly downvoteCount?: number;
  /** How readers have reacted, in the order of the source. */
  readonly reactions?: readonly Reaction[];
  /** Whether the source shows the comment before all others. */
  readonly isPinned?: boolean;
  /** Where the comment was imported from. */
  readonly source?: Provenance;
  /** Empty in a tombstone. */
  readonly body: Body;
}
