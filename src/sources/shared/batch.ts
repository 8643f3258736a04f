import type { Comment } from '../../model/comment.js';
import type { Person } from '../../model/person.js';
import type { CommentBatch } from '../../model/source.js';

/** A comment of a response, and its author if the response names one. */
export interface ReadComment {
  readonly comment: Comment;
  readonly author?: Person | undefined;
}

/** These comments, with their writers named once each. */
export function batchOf(read: readonly ReadComment[]): CommentBatch {
  const people = new Map(read.flatMap(({ author }) => (author ? [[author.id, author]] : [])));
  return { comments: read.map(({ comment }) => comment), people: [...people.values()] };
}
