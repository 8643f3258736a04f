import type { Article } from '../model/article.js';
import type { Comment } from '../model/comment.js';
import type { Discussion } from '../model/discussion.js';
import type { Person } from '../model/person.js';
import type { SourceError } from '../model/source-error.js';
import type { CommentBatch, CommentSource } from '../model/source.js';

/** As much of a discussion as is at hand. */
export type DiscussionLike = {
  readonly [Part in 'article' | 'people' | 'comments' | 'commentCount']?: Discussion[Part] | undefined;
};

/** A conversation at one moment. Never changes: when something does, there is another one. */
export interface ConversationSnapshot {
  readonly article?: Article;
  /** By id. */
  readonly people: ReadonlyMap<string, Person>;
  /** Those of the discussion first, in its order, then those of the source. */
  readonly comments: readonly Comment[];
  /** How many comments there are said to be. It can exceed those at hand. */
  readonly commentCount: number;
  /** Whether the source is being asked. What is at hand can be shown meanwhile. */
  readonly loading: boolean;
  /** Why the source could not be read. It stands while the source is asked again, until that is answered. */
  readonly error?: SourceError;
  readonly source?: CommentSource;
  /** The thread within the source; empty before there is one. */
  readonly thread: string;
}

/** Copies of one comment count once, tombstones not at all. */
const countOf = (comments: readonly Comment[]): number =>
  new Set(comments.flatMap(({ id, status }) => (status === 'deleted' ? [] : id))).size;

/** Data that nobody has checked may have holes. */
const objects = <T>(list?: readonly T[]): readonly T[] => list?.filter((entry) => entry === Object(entry)) ?? [];

/** Archive and live comments as one thread: archive ids stay, and an id that stands twice is taken once. */
export function merge(
  archive: DiscussionLike, live: CommentBatch,
): Pick<ConversationSnapshot, 'article' | 'people' | 'comments' | 'commentCount'> {
  const archived = objects(archive.comments);
  const ids = new Set(archived.map(({ id }) => id));
  const added = live.comments.filter(({ id }) => !ids.has(id) && ids.add(id));
  const people = [...live.people, ...objects(archive.people)];
  // A total that was counted before the last comments came is corrected by what is there to see.
  const total = (live.total ?? 0) - (live.comments.length - added.length);
  return {
    ...(archive.article ? { article: archive.article } : {}),
    people: new Map(people.map((person) => [person.id, person])),
    comments: [...archived, ...added],
    commentCount: (archive.commentCount ?? countOf(archived)) + Math.max(total, countOf(added)),
  };
}
