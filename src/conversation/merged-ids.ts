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
    ...(batch.quoteLinks && {
      quoteLinks: batch.quoteLinks.map((link) => ({
        ...link,
        id: `quote:${merged(link.from.source)}:${link.from.selector[0]?.[0].start}`,
        from: { ...link.from, source: merged(link.from.source) },
      })),
    }),
    people: batch.people.map((person) => ({ ...person, id: merged(person.id) })),
  };
}
