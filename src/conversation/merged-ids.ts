import type { CommentBatch } from '../model/source.js';

/** The same batch with the name of its source before its ids, so that reply 3 of two sources stays two. */
export function withMergedIds(source: string, batch: CommentBatch): CommentBatch {
  const merged = (id: string): string => `${source}:${id}`;
  return {
    ...batch,
    comments: batch.comments.map((comment) => ({
      ...comment,
      id: merged(comment.id),
      ...(comment.author === undefined ? {} : { author: merged(comment.author) }),
    })),
    people: batch.people.map((person) => ({ ...person, id: merged(person.id) })),
  };
}
