import type { Article } from '../model/article.js';
import type { Comment } from '../model/comment.js';
import type { Discussion } from '../model/discussion.js';
import type { Person } from '../model/person.js';
import type { QuoteLink } from '../model/quote-link.js';
import type { SourceError } from '../model/source-error.js';
import type { CommentSource, Vote } from '../model/source.js';
import type { Mention } from '../quotes/mention.js';
import type { OutboxEntry } from './outbox.js';

/** As much of a discussion as is at hand. */
export type DiscussionLike = {
  readonly [Part in 'article' | 'people' | 'comments' | 'commentCount' | 'quoteLinks']?: Discussion[Part] | undefined;
};

/** What the reader can do about a reply of their own. */
export interface OwnReply {
  /** What was typed. */
  readonly text: string;
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  /** What keeps it, while it waits on this device. */
  readonly waiting?: OutboxEntry;
}

/** The reader's vote for a comment, as it is shown at once. */
export interface OwnVote {
  /** What the reader wants: 1 in favour, -1 against, 0 neither. */
  readonly vote: Vote;
  /** How many are in favour, this vote included. */
  readonly upvoteCount: number;
  /** How many are against, this vote included. */
  readonly downvoteCount: number;
  /** Whether the source has counted it, is being told, or will be when it can be reached. */
  readonly state: 'counted' | 'sending' | 'queued';
  /** Why the last vote was not counted. It has been undone. */
  readonly error?: SourceError;
}

/** A conversation at one moment. Never changes: when something does, there is another one. */
export interface ConversationSnapshot {
  readonly article?: Article;
  /** By id. */
  readonly people: ReadonlyMap<string, Person>;
  /** Those of the discussion first, in its order, then those of each source. */
  readonly comments: readonly Comment[];
  /** How many comments there are said to be. It can exceed those at hand. */
  readonly commentCount: number;
  /** Whether a source is being asked. What is at hand can be shown meanwhile. */
  readonly loading: boolean;
  /** Why a source could not be read. It stays while the source is being loaded again. */
  readonly error?: SourceError;
  /** Where replies go: the first source that takes any, or else the first. */
  readonly source?: CommentSource;
  /** Every source, in order. The id of a comment says which it came from. */
  readonly sources?: readonly CommentSource[];
  /** The thread within the source; empty before there is one. */
  readonly thread: string;
  /** True when the source takes no further replies here. */
  readonly closed?: boolean;
  /** Where the comments can be read that the sources do not give. */
  readonly moreAt?: string;
  /** The reader's own replies, as far as something can be done about them, by comment id. */
  readonly own?: ReadonlyMap<string, OwnReply>;
  /** The reader's votes, by comment id. Comments that are not in it have none, and the counts that they bring. */
  readonly votes?: ReadonlyMap<string, OwnVote>;
  /** The ids of the comments that the reader has sent since the page was opened. */
  readonly mine?: ReadonlySet<string>;
  /** The ids of the comments that came since the reader was last here. */
  readonly unseen?: ReadonlySet<string>;
  /** Whether the reader has been here before, so that what is not in `unseen` has been seen. */
  readonly returned?: boolean;
  /** The replies of others that came while the threads were followed, and are not shown yet. */
  readonly arrived?: readonly Comment[];
  /** Who quotes whom: as the discussion and the writers themselves say, and in a page as was found in comments since. */
  readonly quoteLinks?: readonly QuoteLink[];
  /** Who names whom, once a page has looked. */
  readonly mentions?: readonly Mention[];
}

/** What a conversation has by its data alone, before its sources are asked. */
export type DataOfSnapshot = Pick<
  ConversationSnapshot,
  'article' | 'people' | 'comments' | 'commentCount' | 'quoteLinks'
>;

/** Whether an id comes behind another: a longer one does, as numbers do. */
const isBehind = (id: string, other: string): boolean =>
  id.length === other.length ? id > other : id.length > other.length;

/** Copies of one comment count once; tombstones, and what has not arrived, not at all. */
export function countOf(comments: readonly Comment[]): number {
  const counted = comments.filter(({ status }) => status !== 'deleted' && status !== 'queued');
  // In a list that goes up there are no copies, and none of 100,000 ids has to be remembered.
  const isAscending = counted.every(({ id }, i) => i === 0 || isBehind(id, counted[i - 1]!.id));
  return isAscending ? counted.length : new Set(counted.map(({ id }) => id)).size;
}

/** Unchecked data may have holes. */
function objects<T>(given?: readonly T[] | null): readonly T[] {
  const list = given ?? [];
  const isObject = (entry: T): boolean => typeof entry === 'object' && entry !== null;
  return list.every(isObject) ? list : list.filter(isObject);
}

/** A discussion as it was given. */
export function archived({ article, ...archive }: DiscussionLike): DataOfSnapshot {
  const comments = objects(archive.comments);
  const quoteLinks = objects(archive.quoteLinks);
  return {
    ...(article && { article }),
    ...(quoteLinks.length > 0 && { quoteLinks }),
    people: new Map(objects(archive.people).map((person) => [person.id, person])),
    comments,
    commentCount: archive.commentCount ?? countOf(comments),
  };
}
